"""The register as a Django app."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """Register of papers and entries."""

    name = "kamerspoor_site.register"
    label = "register"
    default_auto_field = "django.db.models.BigAutoField"
