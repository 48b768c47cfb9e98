"""Addresses of the site: Dutch without, English with a prefix, so that each page in each language has its own link."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = i18n_patterns(
    path("", include("kamerspoor_site.pages.urls")),
    path("", include("kamerspoor_site.accounts.urls")),
    path("", include("kamerspoor_site.review.urls")),
    prefix_default_language=False,
)
handler404 = "kamerspoor_site.pages.views.errors.not_found"
handler500 = "kamerspoor_site.pages.views.errors.failed"
