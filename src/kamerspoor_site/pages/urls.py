"""Addresses of the pages. Addresses of entries, papers and dossiers stay as they are for ever."""

from django.urls import path

from kamerspoor_site.pages.views import about, dossiers, entry, papers, register, search

urlpatterns = [
    path("", register.register, name="register"),
    path("entries/<str:id>", entry.entry, name="entry"),
    path("papers/", papers.papers, name="papers"),
    path("papers/<str:name>", papers.paper, name="paper"),
    path("dossiers/", dossiers.dossiers, name="dossiers"),
    path("dossiers/<str:number>", dossiers.dossier, name="dossier"),
    path("search", search.search, name="search"),
    path("about", about.about, name="about"),
]
