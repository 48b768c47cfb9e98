"""What is wrong with a file that could not be added, and what its keeper can do, in the language of the page.

The codes are those of `kamerspoor.errors.UnreadablePaper` and `kamerspoor.intake.Failure`.
"""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_FETCH = _("Fetch or save it again, and see that it opens.")
_TELL = _("Report this, with the file, to those who make Kamerspoor.")
_WORDS: dict[str, tuple[Promise, Promise]] = {
    "empty": (_("There is no text in it."), _("See that it is the right file; fetch it again.")),
    "binary": (_("It is no text."), _("Give it in a format that is read: PDF, DOCX, XML, HTML, mail, Markdown or plain text.")),
    "password": (_("It is protected with a password."), _("Save it without a password.")),
    "damaged": (_("It is damaged."), _FETCH),
    "needs-ocr": (_("It holds pictures of pages, no text."), _("Run it through text recognition (OCR) first.")),
    "not-a-zip": (_("It is called DOCX and is none."), _FETCH),
    "dtd": (_("It declares a document type, which is not opened for safety."), _("Save it again from Word.")),
    "bomb": (_("It unpacks to more than is safe."), _("Give it in smaller parts, if you trust it.")),
    "too-large": (_("It is too large."), _("Split it.")),
    "unreadable": (_("It could not be opened."), _("See that it is there and that it may be read.")),
    "unsupported": (_("It is of a kind that is not read."), _("Save it as DOCX, PDF or plain text.")),
    "overprinted": (_("Its letters are printed over one another."), _("Run it through text recognition (OCR) first.")),
    "conflict": (
        _("It shows the number of a paper that the register has with another text."),
        _("See which of the two is wrong, and leave that one out."),
    ),
    "error": (_("It could not be read."), _TELL),
    "defect": (_("The program failed on it."), _TELL),
}


def what_is_wrong(code: str) -> str:
    """What is wrong with a file, in one sentence; of a code that is not known no more than that it was not read."""
    return str(_WORDS.get(code, _WORDS["error"])[0])


def what_to_do(code: str) -> str:
    """What the keeper of the register can do about it."""
    return str(_WORDS.get(code, _WORDS["error"])[1])
