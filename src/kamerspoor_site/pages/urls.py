"""Addresses of the pages. Addresses of entries, papers and dossiers stay as they are for ever."""

from django.urls import path

from kamerspoor_site.pages.downloads import DOWNLOADS
from kamerspoor_site.pages.views import about, dossiers, download, entry, feed, files, original, papers, register, search

urlpatterns = [
    path("", register.register, name="register"),
    *(path(f"export/{d.url_name}", download.download, {"what": d}, name=d.url_name) for d in DOWNLOADS),
    path("feed.atom", feed.feed, name="feed"),
    path("entries/<str:id>", entry.entry, name="entry"),
    path("papers/", papers.papers, name="papers"),
    path("papers/<str:name>", papers.paper, name="paper"),
    path("dossiers/", dossiers.dossiers, name="dossiers"),
    path("dossiers/<str:number>", dossiers.dossier, name="dossier"),
    path("search", search.search, name="search"),
    path("originals/<str:sha256>", original.original, name="original"),
    path("files", files.files, name="files"),
    path("about", about.about, name="about"),
]
