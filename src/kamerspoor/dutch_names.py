"""How the names of persons are written: words with a capital, with particles such as "van der" between them."""

from __future__ import annotations

from typing import Final

NAME_WORD: Final = r"(?:[A-ZÀ-Ý][\w’'.-]*|van|de|der|den|het|ten|ter|te|el|al|von|la|le|du|di|[’']t)"
"""A pattern of one word of a name; a verb is none."""
