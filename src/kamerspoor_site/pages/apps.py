"""The pages as a Django app."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """Pages of the register."""

    name = "kamerspoor_site.pages"
    label = "pages"
