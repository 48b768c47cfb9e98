"""Writing and removing notes. Their text is in no message, address or error."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST

from kamerspoor.errors import RegisterError
from kamerspoor_site.accounts.roles import requires
from kamerspoor_site.register.services.finding import find_entry
from kamerspoor_site.review import noting


@sensitive_variables()
@sensitive_post_parameters()
@require_POST
@requires("reviewer")
def write_note(request: HttpRequest, id: str) -> HttpResponse:
    """Add a note to an entry."""
    entry = find_entry(id)
    if entry is None:
        raise Http404
    sent = request.POST
    try:
        noting.write_note(
            entry, sent.get("text", ""), visibility=sent.get("visibility", ""), account=request.user, made=timezone.now()
        )
    except RegisterError as error:
        messages.error(request, str(error))
    except ValueError:
        messages.error(request, _("Write the note and choose who may see it."))
    return redirect("review_entry", entry.pk)


@require_POST
@requires("reviewer")
def remove_note(request: HttpRequest, number: int) -> HttpResponse:
    """Remove a note."""
    subject = noting.remove_note(number, account=request.user)
    if subject is None:
        raise Http404
    return redirect("review_entry", subject)
