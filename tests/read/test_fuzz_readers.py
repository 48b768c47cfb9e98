"""Damaged and random input: a reader gives a document or refuses; nothing else escapes, nothing hangs."""

from __future__ import annotations

import functools
import io
import zipfile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamerspoor.clean import clean
from kamerspoor.errors import UnreadablePaper
from kamerspoor.read import read_bytes

XML = (
    b"<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>99 111</dossiernr></dossiernummer></dossier>"
    b"<stuk><al>De Kamer,</al><al>ziet <extref doc='kst-1-2'>x</extref><noot><noot.nr>1</noot.nr><noot.al>n</noot.al>"
    b"</noot></al></stuk></kamerstuk></officiele-publicatie>"
)
OLDER = (
    b"<handeling><frontm><vergjaar>2004-2005</vergjaar><onderw><nummer>99 111</nummer></onderw></frontm><part><item>"
    b"<voorz><al>De voorzitter: a<voetref refid='v1'/></al></voorz><spreker><wie><naam>B</naam></wie><al>c</al></spreker>"
    b"</item></part><voetnoot id='v1' nr='1'><al>d</al></voetnoot></handeling>"
)
VLOS = (
    b"<vlosCoreDocument><vergadering><titel>x</titel><woordvoerder><spreker><verslagnaam>A</verslagnaam></spreker><tekst><alinea>"
    b"<alineaitem>A:</alineaitem><alineaitem>zin</alineaitem></alinea></tekst></woordvoerder></vergadering></vlosCoreDocument>"
)
HTML = b"<!DOCTYPE html><html><body><h1>a</h1><p class='voetnoot'>1 b</p><a href='kst-1-2.html'>c</a></body></html>"


@functools.cache
def docx_bytes():
    out = io.BytesIO()
    ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        body = "<w:body><w:p><w:r><w:t>tekst</w:t></w:r></w:p></w:body>"
        archive.writestr("word/document.xml", f"<w:document {ns}>{body}</w:document>")
    return out.getvalue()


PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj "
    b"4 0 obj<</Length 60>>stream\nBT /F1 9 Tf 9 50 Td (Een zin over de haven en de kust) Tj ET   \nendstream endobj "
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj trailer<</Root 1 0 R>>"
)


def attempt(data, name):
    try:
        document = clean(read_bytes(data, name))
    except UnreadablePaper:
        return
    assert "\n".join(document.text[b.start : b.end] for b in document.blocks) == document.text


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.pdf", "a.docx", "a.xml", "a.html", "a"]))
@settings(max_examples=150, deadline=5000)
def test_random_bytes(data, name):
    attempt(data, name)


@given(
    st.sampled_from(["xml", "older", "vlos", "html", "docx", "pdf"]),
    st.lists(st.tuples(st.floats(0, 0.999), st.binary(max_size=6), st.integers(0, 8)), min_size=1, max_size=4),
)
@settings(max_examples=250, deadline=5000, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_files(kind, damage):
    data = {"xml": XML, "older": OLDER, "vlos": VLOS, "html": HTML, "pdf": PDF}.get(kind) or docx_bytes()
    for place, new, gone in damage:
        at = int(place * len(data))
        data = data[:at] + new + data[at + gone :]
    attempt(data, f"stuk.{'xml' if kind in ('older', 'vlos') else kind}")
