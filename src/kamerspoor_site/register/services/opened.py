"""A mark that tells this register from any other, so that what is derived from it notices when it was replaced."""

from __future__ import annotations

import secrets

from kamerspoor_site.register.models import Mark


def register_mark() -> str:
    """The mark of the register that is open, made the first time it is asked for."""
    mark, _ = Mark.objects.get_or_create(name="register", defaults={"value": secrets.token_hex(16)})
    return str(mark.value)
