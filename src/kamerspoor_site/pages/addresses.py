"""Addresses as people write them: with a slash behind them, in capitals, a paper by the number it is printed with.

In: the path of an address. Out: the address that the page has, which the reader is sent on to. Nothing is looked up here.
"""

from __future__ import annotations

from urllib.parse import quote

from django.http import HttpRequest
from django.urls import Resolver404, resolve

_FOLDERS = frozenset(
    ("en", "entries", "papers", "dossiers", "search", "feed.atom", "files", "about", "export", "review", "login")
)


def intended(request: HttpRequest) -> str | None:
    """The address that is meant by one at which nothing is, with its query; None where there is no such address either."""
    parts = request.path_info.strip("/").split("/")
    names = [part.casefold() if part.casefold() in _FOLDERS else part for part in parts]
    for path in dict.fromkeys(("/" + "/".join(names), "/" + "/".join(names) + "/")):
        if path != request.path_info and _is_page(path):
            return with_query(request, quote(path))
    return None


def with_query(request: HttpRequest, address: str) -> str:
    """`address` with the query of `request`."""
    query = request.META.get("QUERY_STRING", "")
    return f"{address}?{query}" if query else address


def _is_page(path: str) -> bool:
    try:
        resolve(path)
    except Resolver404:
        return False
    return True
