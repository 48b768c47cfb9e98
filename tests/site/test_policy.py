"""What reaches the pages of what was asked: text without NUL."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse, QueryDict

from kamerspoor_site.pages.policy import without_nul


@pytest.mark.parametrize(
    ("query", "seen"),
    [
        ("member=a%00b", {"member": ["ab"]}),
        ("member=%%0000x", {"member": ["%00x"]}),
        ("member=%%%000000x&member=y", {"member": ["%%0000x", "y"]}),
        ("me%00mber=x&place=", {"member": ["x"], "place": [""]}),
        ("member=Van+der+Pl%C3%A4nk&member=%2500", {"member": ["Van der Plänk", "%00"]}),
    ],
)
def test_no_query_holds_nul(rf: Any, query: str, seen: dict[str, list[str]]) -> None:
    """As it is decoded, and as it is handed on to be decoded again."""
    found: list[HttpRequest] = []

    def respond(request: HttpRequest) -> HttpResponse:
        found.append(request)
        return HttpResponse()

    without_nul(respond)(rf.get(f"/?{query}"))
    (request,) = found
    assert dict(request.GET.lists()) == seen
    assert dict(QueryDict(request.META["QUERY_STRING"]).lists()) == seen
