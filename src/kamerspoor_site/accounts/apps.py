"""Accounts as a Django app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Roles, signing in and out."""

    name = "kamerspoor_site.accounts"
    label = "accounts"
