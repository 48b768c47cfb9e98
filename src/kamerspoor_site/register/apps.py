"""The register as a Django app."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """Register of papers and entries."""

    name = "kamerspoor_site.register"
    label = "register"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow up what reviewers decide, once their decision is written.

        Raises `RegisterError` where the settings say a day that is none.
        """
        from django.conf import settings
        from django.db.models.signals import post_save

        from kamerspoor_site.register.services.following import after_decision
        from kamerspoor_site.today import configured_day

        configured_day(settings.TODAY)
        post_save.connect(after_decision, sender="register.Decision", dispatch_uid="kamerspoor.following")
