"""Review as a Django app."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """Decisions of reviewers, their queue, and notes."""

    name = "kamerspoor_site.review"
    label = "review"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Apply decisions again whenever a paper was read anew."""
        from kamerspoor_site.register.signals import reading_replaced
        from kamerspoor_site.review.applying import after_reading

        reading_replaced.connect(after_reading, dispatch_uid="kamerspoor.review")
