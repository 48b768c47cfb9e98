"""The register as a Django app."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """Register of papers and entries."""

    name = "kamerspoor_site.register"
    label = "register"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow up what reviewers decide, once their decision is written."""
        from django.db.models.signals import post_save

        from kamerspoor_site.register.services.following import after_decision

        post_save.connect(after_decision, sender="register.Decision", dispatch_uid="kamerspoor.following")
