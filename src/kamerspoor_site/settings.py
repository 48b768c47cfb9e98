"""Settings of the site. Everything a user may choose comes from the environment, set by `kamerspoor_site.opening`.

KAMERSPOOR_REGISTER    path of a SQLite file, or a PostgreSQL URL; `kamerspoor.sqlite3` in the current directory
KAMERSPOOR_INDEX       folder of the search index; beside the SQLite file
KAMERSPOOR_SECRET_KEY  signs cookies; a key for this run alone where it is not set
KAMERSPOOR_HOSTS       host names the site answers to, separated by commas; this machine
KAMERSPOOR_TODAY       a day (ISO 8601) to be taken for today
KAMERSPOOR_CLOSED      any value asks every visitor to sign in
KAMERSPOOR_ORIGINALS_CLOSED  any value keeps the files as they came in to who is signed in; mail always is
KAMERSPOOR_HTTPS       any value keeps cookies to encrypted connections; set it where the site is reached by https
KAMERSPOOR_DEBUG       any value shows errors in the browser; never on a public site
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from kamerspoor_site.database import database_settings, index_folder

_HERE = Path(__file__).parent

REGISTER = os.environ.get("KAMERSPOOR_REGISTER", "kamerspoor.sqlite3")
SECRET_KEY = os.environ.get("KAMERSPOOR_SECRET_KEY") or secrets.token_urlsafe(50)
DEBUG = bool(os.environ.get("KAMERSPOOR_DEBUG"))
ALLOWED_HOSTS = os.environ.get("KAMERSPOOR_HOSTS", "127.0.0.1,localhost,[::1],testserver").split(",")

DATABASES = {"default": database_settings(REGISTER)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SEARCH_INDEX = os.environ.get("KAMERSPOOR_INDEX") or index_folder(REGISTER)
TODAY = os.environ.get("KAMERSPOOR_TODAY", "")

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "kamerspoor_site.register",
    "kamerspoor_site.accounts",
    "kamerspoor_site.review",
    "kamerspoor_site.pages",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "kamerspoor_site.pages.policy.without_nul",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "kamerspoor_site.accounts.middleware.AccountsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "kamerspoor_site.pages.policy.content_policy",
]
ROOT_URLCONF = "kamerspoor_site.urls"
WSGI_APPLICATION = "kamerspoor_site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kamerspoor_site.pages.context.site",
                "kamerspoor_site.accounts.context.account",
            ],
        },
    },
]

CLOSED = bool(os.environ.get("KAMERSPOOR_CLOSED"))
ORIGINALS_CLOSED = bool(os.environ.get("KAMERSPOOR_ORIGINALS_CLOSED"))
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "register"
LOGOUT_REDIRECT_URL = "register"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = bool(os.environ.get("KAMERSPOOR_HTTPS"))

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [_HERE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MAX_AGE = 3600

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False}},
}
