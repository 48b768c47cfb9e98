"""Mail messages as services for following the House send them; every message is made up."""

from __future__ import annotations

import base64
import contextlib
import random

import pytest

from kamerspoor.errors import UnreadablePaper
from kamerspoor.read import read_bytes

HEADERS = """From: nieuws@sluizen.example
To: lezer@sluizen.example
Subject: =?utf-8?q?Nieuw=3A_brief_over_sluizen?=
 en havens
Date: Mon, 07 Jul 2031 18:01:02 +0200
MIME-Version: 1.0
"""
QUOTED = (
    HEADERS
    + """Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Ik zal de Kamer over de pati=C3=ABnten informeren, zoa=
ls toegezegd.
"""
)
TWO_FORMS = (
    HEADERS
    + """Content-Type: multipart/mixed; boundary="a"

--a
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/html; charset=utf-8

<html><body><p>In opmaak.</p></body></html>
--b
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: base64

{words}
--b--
--a
Content-Type: application/pdf
Content-Disposition: attachment; filename="brief.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--a--
"""
)


def test_words_are_decoded_and_headers_left_out():
    raw = read_bytes(QUOTED.encode(), "bericht.eml")
    assert raw.text == "Ik zal de Kamer over de patiënten informeren, zoals toegezegd.\n"
    assert (raw.source.media_type, raw.problems) == ("message/rfc822", ())


def test_the_plain_form_is_read_and_attachments_are_named():
    words = base64.b64encode("De sluis is geïnspecteerd.".encode("latin-1")).decode()
    raw = read_bytes(TWO_FORMS.format(words=words).replace("\n", "\r\n").encode(), "bericht.eml")
    assert raw.text.strip() == "De sluis is geïnspecteerd."
    (problem,) = raw.problems
    assert (problem.code, problem.message) == ("attachments", "attached and not read, give them by themselves: brief.pdf")


def test_a_message_with_a_page_alone():
    page = "<html><body><h1>Sluizen</h1><p>De sluis is open.</p></body></html>"
    raw = read_bytes(f"{HEADERS}Content-Type: text/html; charset=utf-8\n\n{page}".encode(), "bericht.eml")
    assert [(b.kind, raw.text[b.start : b.end]) for b in raw.blocks] == [("heading", "Sluizen"), ("text", "De sluis is open.")]


def test_a_letter_with_labels_is_no_message():
    letter = "Van: de minister\nAan: de Kamer\nBetreft: sluizen\n\nIk zal de Kamer informeren.\n"
    assert read_bytes(letter.encode(), "brief.txt").text == letter


@pytest.mark.parametrize(
    ("rest", "reason"),
    [
        ("Content-Type: image/png\n\nabc", "empty"),
        ("Content-Type: text/plain; charset=geheim\n\nabc", "damaged"),
        ('Content-Type: multipart/mixed; boundary="x"\n\n--x--', "empty"),
    ],
)
def test_messages_without_readable_words(rest, reason):
    with pytest.raises(UnreadablePaper) as refusal:
        read_bytes((HEADERS + rest).encode(), "bericht.eml")
    assert refusal.value.reason == reason


def test_a_message_within_messages_without_end():
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000))
    with pytest.raises(UnreadablePaper):
        read_bytes((HEADERS + nested).encode(), "bericht.eml")


def test_damaged_messages_are_read_or_refused():
    chance = random.Random(20310707)
    whole = TWO_FORMS.format(words="RGUgc2x1aXM=").encode()
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 3)] = bytes(chance.randrange(9, 127) for _ in range(chance.randint(0, 3)))
        with contextlib.suppress(UnreadablePaper):
            read_bytes(bytes(data), "bericht.eml")
