"""Debate reports in VLOS XML: who spoke, in which role and party, when, and the motions moved."""

from __future__ import annotations

from lxml import etree

from kamerspoor.read.elements import local_name, name_of
from kamerspoor.read.pieces import Inline, Pieces
from kamerspoor.vocabulary import BlockKind

_SPEAKING = frozenset(["woordvoerder", "interrumpant"])
_FACTS = ("titel", "datum", "vergaderjaar", "vergaderingnummer", "zaal", "aanvangstijd", "sluiting")


def read(root: etree._Element) -> Pieces:
    """Blocks of a debate report: headings per item, a `speaker` block and `speech` blocks per turn, motions as clauses."""
    pieces = Pieces()
    meeting = next((e for e in root.iter() if name_of(e) == "vergadering"), root)
    metadata = {key: _text(meeting, key) for key in _FACTS}
    metadata |= {"soort": meeting.get("soort", ""), "kamer": meeting.get("kamer", ""), "status": root.get("status", "")}
    pieces.metadata = {key: (value,) for key, value in metadata.items() if value}
    pieces.block(metadata["titel"], "title")
    _walk(meeting, pieces, {})
    return pieces


def _text(element: etree._Element, name: str) -> str:
    return next((" ".join((c.text or "").split()) for c in element if local_name(c.tag) == name), "")


def _walk(element: etree._Element, pieces: Pieces, speaker: dict[str, str]) -> None:
    for child in element:
        name = name_of(child)
        if name in _SPEAKING:
            _turn(child, pieces)
        elif name == "tekst":
            _speech(child, pieces, speaker)
        elif name == "activiteithoofd":
            subject = _text(child, "onderwerp") or _text(child, "titel")
            pieces.block(subject, "heading", level=1)
            _walk(child, pieces, {})
        elif name not in ("sprekers", "spreker", "commissies", "activiteitenindex", "titel", "onderwerp"):
            motion = _motion_of(child) if name == "draadboekfragment" else {}
            _walk(child, pieces, {**speaker, **motion} if speaker or motion else speaker)


def _turn(element: etree._Element, pieces: Pieces) -> None:
    """A speaker's turn; interruptions come inside it, so what is left of the turn after one gets the speaker again."""
    person = next((c for c in element if name_of(c) == "spreker"), None)
    said = _person(person, element) if person is not None else {}
    for child in element:
        name = name_of(child)
        if name == "tekst":
            _speech(child, pieces, said)
        elif name in _SPEAKING:
            _turn(child, pieces)
        elif name == "draadboekfragment":
            _walk(child, pieces, {**said, **_motion_of(child)})


def _person(person: etree._Element, turn: etree._Element) -> dict[str, str]:
    facts = {
        "name": _text(person, "verslagnaam") or _text(person, "achternaam"),
        "party": _text(person, "fractie"),
        "role": _text(person, "functie"),
        "title": _text(person, "aanhef"),
        "office": _office(person, turn),
        "moment": _text(turn, "markeertijdbegin"),
    }
    return {key: value for key, value in facts.items() if value}


def _office(person: etree._Element, turn: etree._Element) -> str:
    if _text(turn, "isvoorzitter") == "true":
        return "chair"
    kind = (person.get("soort") or "").lower()
    return "minister" if kind in ("minister", "staatssecretaris", "minister-president") else "member"


def _motion_of(fragment: etree._Element) -> dict[str, str]:
    case = next((e for e in fragment.iter() if name_of(e) == "zaak"), None)
    if case is None:
        return {}
    dossier, number = _text(case, "dossiernummer"), _text(case, "stuknummer")
    return {"motion": f"{dossier}-{number}"} if dossier and number else {}


def _speech(text: etree._Element, pieces: Pieces, said: dict[str, str]) -> None:
    first = True
    for paragraph in _paragraphs(text):
        kind: BlockKind = "speech" if said.get("name") else "text"
        motion = name_of(paragraph) == "alinea" and _is_motion(paragraph)
        for item in _items(paragraph):
            inline = _inline(item)
            words = " ".join(inline.text.split())
            if first and said.get("name") and words.endswith(":") and said["name"].split()[-1] in words + " voorzitter":
                pieces.block(inline, "speaker", mark=said["name"], data=said)
            elif first and said.get("office") == "chair" and words == "De voorzitter:":
                pieces.block(inline, "speaker", mark=said.get("name"), data=said)
            else:
                above = item.getparent()
                is_item = above is not None and name_of(above) == "lijst"
                pieces.block(inline, "clause" if motion else "list_item" if is_item else kind, data=said)
            first = False


def _is_motion(paragraph: etree._Element) -> bool:
    group = paragraph.getparent()
    return group is not None and name_of(group) == "alineagroep" and (group.get("type") or "").lower() == "motietekst"


def _paragraphs(text: etree._Element) -> list[etree._Element]:
    return [e for e in text.iter() if local_name(e.tag) == "alinea"]


def _items(paragraph: etree._Element) -> list[etree._Element]:
    return [e for e in paragraph.iter() if local_name(e.tag) == "alineaitem"]


def _inline(element: etree._Element) -> Inline:
    out = Inline()
    out.add("".join(map(str, element.itertext())))
    return out
