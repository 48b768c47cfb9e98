"""Debate reports in VLOS XML: who spoke, in which role and party, when, and the motions moved."""

from __future__ import annotations

from lxml import etree

from kamerspoor.errors import UnreadablePaper
from kamerspoor.read.elements import attribute, local_name, name_of
from kamerspoor.read.pieces import Inline, Pieces
from kamerspoor.vocabulary import BlockKind

ROOTS = frozenset(["vloscoredocument", "vergaderverslag"])

_SPEAKING = frozenset(["woordvoerder", "interrumpant"])
_FACTS = ("titel", "datum", "vergaderjaar", "vergaderingnummer", "zaal", "aanvangstijd", "sluiting")


def read(root: etree._Element, name: str) -> Pieces:
    """Blocks of a debate report: headings per item, a `speaker` block and `speech` blocks per turn, motions as clauses.

    Raises `UnreadablePaper` (empty) for a plan of a debate, which has speakers and no words.
    """
    report = _Report()
    pieces = report.pieces
    meeting = next((e for e in root.iter() if name_of(e) == "vergadering"), root)
    metadata = {key: _text(meeting, key) for key in _FACTS}
    metadata |= {"soort": meeting.get("soort", ""), "kamer": meeting.get("kamer", ""), "status": root.get("status", "")}
    pieces.metadata = {key: (value,) for key, value in metadata.items() if value}
    pieces.block(metadata["titel"], "title")
    report.walk(meeting, {})
    if all(block.kind in ("title", "heading") for block in pieces.blocks):
        raise UnreadablePaper(name, "empty", "is a plan of a debate and holds no words yet", "fetch it again later")
    return pieces


def _text(element: etree._Element, name: str) -> str:
    return next((" ".join((c.text or "").split()) for c in element if local_name(c.tag) == name), "")


class _Report:
    """Walks over a report and puts its blocks together; it knows who spoke last."""

    def __init__(self) -> None:
        self.pieces = Pieces()
        self._speaking = ""

    def walk(self, element: etree._Element, speaker: dict[str, str]) -> None:
        """Blocks of what is in `element`, said by `speaker` where no turn in it says otherwise."""
        for child in element:
            name = name_of(child)
            if name in _SPEAKING:
                self._turn(child)
            elif name == "tekst":
                self._speech(child, speaker)
            elif name == "activiteithoofd":
                subject = _text(child, "onderwerp") or _text(child, "titel")
                self.pieces.block(subject, "heading", level=1)
                self._speaking = ""
                self.walk(child, {})
            elif name not in ("sprekers", "spreker", "commissies", "activiteitenindex", "titel", "onderwerp"):
                motion = _motion_of(child) if name == "draadboekfragment" else {}
                self.walk(child, {**speaker, **motion} if speaker or motion else speaker)

    def _turn(self, element: etree._Element) -> None:
        """A speaker's turn; interruptions come inside it, so what is left of the turn after one gets the speaker again."""
        person = next((c for c in element if name_of(c) == "spreker"), None)
        said = _person(person, element) if person is not None else {}
        for child in element:
            name = name_of(child)
            if name == "tekst":
                self._speech(child, said)
            elif name in _SPEAKING:
                self._turn(child)
            elif name == "draadboekfragment":
                self.walk(child, {**said, **_motion_of(child)})

    def _speech(self, text: etree._Element, said: dict[str, str]) -> None:
        name = said.get("name", "")
        first = True
        for paragraph in _paragraphs(text):
            kind: BlockKind = "speech" if name else "text"
            motion = name_of(paragraph) == "alinea" and _is_motion(paragraph)
            for item in _items(paragraph):
                inline = _inline(item)
                words = " ".join(inline.text.split())
                if first and words and name and _is_label(words, said):
                    self.pieces.block(inline, "speaker", mark=name, data=said)
                else:
                    if first and words and name != self._speaking:
                        self._label(said)
                    above = item.getparent()
                    is_item = above is not None and name_of(above) == "lijst"
                    self.pieces.block(inline, "clause" if motion else "list_item" if is_item else kind, data=said)
                first = first and not words
        self._speaking = name

    def _label(self, said: dict[str, str]) -> None:
        """The label of a turn that has none, in the words of the printed report ("Mevrouw Zuurdeeg (SP):")."""
        if not said.get("name"):
            return
        if said.get("office") == "chair":
            label = "De voorzitter:"
        elif said.get("office") == "minister":
            post = "Staatssecretaris" if "staatssecretaris" in said.get("role", "").lower() else "Minister"
            label = f"{post} {said['name']}:"
        else:
            party = f" ({said['party']})" if said.get("party") else ""
            label = f"{said.get('title', '')} {said['name']}{party}:".strip()
        self.pieces.block(label, "speaker", mark=said["name"], data=said)


def _person(person: etree._Element, turn: etree._Element) -> dict[str, str]:
    office = _office(person, turn)
    facts = {
        "name": _text(person, "verslagnaam") or _text(person, "achternaam"),
        "party": _text(person, "fractie"),
        "role": _text(person, "functie") or (office == "minister" and person.get("soort")) or "",
        "title": _text(person, "aanhef"),
        "office": office,
        "moment": _text(turn, "markeertijdbegin"),
    }
    return {key: value for key, value in facts.items() if value}


def _office(person: etree._Element, turn: etree._Element) -> str:
    if (_text(turn, "isvoorzitter") or attribute(turn, "isvoorzitter")) == "true":
        return "chair"
    kind = (person.get("soort") or "").lower()
    return "minister" if kind in ("minister", "staatssecretaris", "minister-president") else "member"


def _motion_of(fragment: etree._Element) -> dict[str, str]:
    case = next((e for e in fragment.iter() if name_of(e) == "zaak"), None)
    if case is None:
        return {}
    dossier, number = _text(case, "dossiernummer"), _text(case, "stuknummer")
    return {"motion": f"{dossier}-{number}"} if dossier and number else {}


def _is_label(words: str, said: dict[str, str]) -> bool:
    """Whether the first words of a turn say who speaks ("Minister Duinhoven:", "De voorzitter:")."""
    if words.endswith(":") and said["name"].split()[-1] in words + " voorzitter":
        return True
    return said.get("office") == "chair" and words == "De voorzitter:"


def _is_motion(paragraph: etree._Element) -> bool:
    group = paragraph.getparent()
    return group is not None and name_of(group) == "alineagroep" and (group.get("type") or "").lower() == "motietekst"


def _paragraphs(text: etree._Element) -> list[etree._Element]:
    """The paragraphs of a text; the text itself where its words stand in no element."""
    return [e for e in text.iter() if local_name(e.tag) == "alinea"] or [text]


def _items(paragraph: etree._Element) -> list[etree._Element]:
    return [e for e in paragraph.iter() if local_name(e.tag) == "alineaitem"] or [paragraph]


def _inline(element: etree._Element) -> Inline:
    out = Inline()
    out.add("".join(map(str, element.itertext())))
    return out
