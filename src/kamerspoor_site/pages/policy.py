"""What a page may load: its own style sheet and nothing else; and what may be asked: text without NUL."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, QueryDict

_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def content_policy(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that adds the Content-Security-Policy header."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", _POLICY)
        return response

    return respond


def without_nul(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that takes NUL, which no database text can hold, out of queries, and refuses it in addresses and forms."""

    def respond(request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path_info:
            raise Http404
        if any("\x00" in text for name, values in request.GET.lists() for text in (name, *values)):
            request.GET = _without_nul(request.GET)  # type: ignore[assignment]
            request.META["QUERY_STRING"] = request.GET.urlencode()
        if request.method == "POST" and any("\x00" in value for _, values in request.POST.lists() for value in values):
            return HttpResponseBadRequest("A field holds a NUL character; leave it out.", content_type="text/plain")
        return get_response(request)

    return respond


def _without_nul(query: QueryDict) -> QueryDict:
    """`query` as it is decoded, in whatever encoding, without NUL."""
    clean = QueryDict(mutable=True)
    for name, values in query.lists():
        for value in values:
            clean.appendlist(name.replace("\x00", ""), value.replace("\x00", ""))
    return clean
