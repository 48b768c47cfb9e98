"""The example papers as a careful reader takes them down: their links, identities and statuses.

Asks and statements come from `examples/expected.toml` with the sentences of the papers themselves, so that this tests linking
and nothing before it.
"""

import html
import re
import tomllib
from pathlib import Path

import pytest

from kamerspoor.dutch_calendar import MONTHS, iso_day
from kamerspoor.link.linking import link_all
from kamerspoor.link.memory import MemoryCatalogue
from kamerspoor.link.trail import MemoryLinks, Trail

EXAMPLES = Path(__file__).parents[2] / "examples"
EXPECTED = tomllib.loads((EXAMPLES / "expected.toml").read_text(encoding="utf-8"))
DETAIL = {
    "04": "delay_notice",
    "02": "amended_motion",
    "16": "written_questions",
    "11": "question_list",
    "07": "undated_letter",
}
DETAIL_OF_KIND = {"letter": "letter", "motion": "motion", "answers": "answers", "report": "debate_report"}
KINDS = {"meets": "carries_out", "asks_about": "follows_up", "same_as": "identifies"}
REPLACES = {"02": "kst-99101-11"}
KST = re.compile(r"(?:Kamerstuk )?(99) ?(\d{3}), nr\. (\d+)|Aanhangsel Handelingen, vergaderjaar (\d{4})–(\d{4}), nr\. (\d+)")
DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?(?: jl\.)?")


def plain(paper):
    """The paper's text in one line, words at line ends joined, without notes of layout and page furniture."""
    source = EXAMPLES / "source" / f"{Path(paper['file']).stem}.txt"
    file = source if source.exists() else EXAMPLES / "papers" / paper["file"]
    text = file.read_bytes().decode(paper.get("encoding", "utf-8") if not source.exists() else "utf-8")
    if file.suffix in (".xml", ".html"):
        text = re.sub(r"</(?:al|p|h\d|tekst|titel)>", "\n\n", text)
        text = html.unescape(re.sub(r"<[^>]+>", "", text)).replace("\xa0", " ")
    text = re.sub(
        r"%notes.*?(?=%page|%foot\n|\Z)|%foot\n.*?(?=%page|\Z)|%top.*?(?=%body)|%page\n?|%body\n?|\^\d+|\r",
        "",
        text,
        flags=re.S,
    )
    text = re.sub(r"kst-\d+-\d+\n.*?\n\n(?=[a-z])", "", text.replace("\r", ""), flags=re.S)
    text = re.sub(r"(\w)-\n(\w)", r"\1\2", text)
    blocks = [" ".join(block.split()) for block in re.split(r"\n\s*\n|\n(?=\*)|\n(?=# )", text)]
    return "\n".join(block for block in blocks if block)


def day_of(match, paper):
    written = (paper.get("date") or "").split("/")[-1]
    year = int(match[3] or (written[:4] or 0))
    day = iso_day(year, MONTHS[match[2].lower()], int(match[1])) if year else None
    if day and not match[3] and written and day > written and "jl" in match[0]:
        return iso_day(year - 1, MONTHS[match[2].lower()], int(match[1]))
    return day


def target_of(match):
    return f"kst-99{match[2]}-{match[3]}" if match[3] else f"ah-tk-{match[4]}{match[5]}-{match[6]}"


def citations(make, text, paper):
    found = []
    for block in text.split("\n"):
        for match in KST.finditer(block):
            days = [d for d in DAY.finditer(block) if d.end() <= match.start() and match.start() - d.end() < 90]
            date = day_of(days[-1], paper) if days else None
            if target_of(match) != paper.get("id"):
                found.append(make.citation(target_of(match), block, date))
    return found


def sentence(text, starts):
    at = text.replace("\n", " ").find(starts)
    if at < 0:
        return starts, ""
    block = text[text.rfind("\n", 0, at) + 1 : (text + "\n").index("\n", at)]
    rest = text[at : (text + "\n").index("\n", at)]
    end = re.search(r"(?<!\bjl)(?<!\bnr)[.?;](?=\s|$)(?! \()", rest[len(starts) - 1 :])
    return (rest[: len(starts) + end.start()] if end else rest), block


def entries_of(make, paper):
    text = plain(paper)
    key = paper["paper"]
    questions = paper["kind"] == "other" and key == "16"
    header = {
        name: paper[name]
        for name in ("id", "dossiers", "number", "date", "asked", "subject")
        if name in paper and paper[name] is not None
    }
    if "questions_sent" in paper:
        header |= {"asked": paper["questions_sent"], "marks": {"uw kenmerk": paper["questions_number"]}}
    askers = paper.get("askers", ["Zuurdeeg", "Ten Kortenaar"] if key == "04" else [])
    made = make.paper(
        key,
        detail=DETAIL.get(key) or DETAIL_OF_KIND[paper["kind"]],
        kind=paper["kind"],
        senders=() if questions or paper["kind"] in ("motion", "report") else paper.get("senders", ()),
        askers=askers,
        cites=citations(make, text, paper),
        opening=text[:1500],
        replaces=REPLACES.get(key),
        **header,
    )
    asks, statements = [], []
    for number, a in enumerate(paper.get("ask", ()), start=1):
        kept = {name: a[name] for name in ("kind", "date", "reference", "outcome", "by") if name in a}
        asks.append(kept | {"quote": sentence(text, a["starts"])[0], "local": a["key"].split(".")[1], "number": number})
    for s in paper.get("statement", ()):
        kept = ("kind", "date", "due", "recurring", "instrument", "forum", "places", "themes", "strength")
        values = {name: s[name] for name in kept if name in s}
        quote, block = sentence(text, s["starts"])
        values |= {
            "quote": quote,
            "context": block,
            "local": s["key"].split(".")[1],
            "speaker": s.get("speaker"),
            "actor": None,
        }
        values["asks"] = [a.split(".")[1] for a in s.get("asks", ())]
        values["cited"] = [target_of(m) for m in KST.finditer(block)]
        values["days"] = [day for m in DAY.finditer(block) if (day := day_of(m, paper))]
        statements.append(values)
    return make.entries(made, asks, statements)


@pytest.fixture(scope="module")
def register(make):
    catalogue = MemoryCatalogue(entries_of(make, paper) for paper in EXPECTED["paper"])
    proposals = link_all(catalogue)
    return proposals, Trail(catalogue, MemoryLinks(link for each in proposals.values() for link in each.links))


@pytest.mark.parametrize("identity", EXPECTED["identity"], ids=lambda i: i["paper"])
def test_identity(register, identity):
    (found,) = register[0][identity["paper"]].identities
    assert found.publication == identity["id"]
    assert found.date == identity.get("date")
    assert {e.paper for e in found.evidence} <= set(identity["given_by"])


@pytest.mark.parametrize("link", EXPECTED["link"], ids=lambda i: f"{i['from']}-{i['kind']}-{i['to']}")
def test_link(register, link):
    found = {(one.source.key, one.target.key, one.kind) for p in register[0].values() for one in p.links}
    assert (link["from"], link["to"], KINDS.get(link["kind"], link["kind"])) in found


@pytest.mark.parametrize("expected", EXPECTED["status"], ids=lambda s: f"{s['of']}-{s.get('on', 'today')}")
def test_status(register, make, expected):
    found = register[1].status(expected["of"], today=make.day(expected.get("on", EXPECTED["today"])))
    assert (found.status, found.overdue) == (expected["status"], expected["overdue"])
    if "due" in expected:
        assert found.due.isoformat() == expected["due"]
