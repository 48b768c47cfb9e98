"""The tables of the register.

    Source        the bytes of a file as it came in
    PaperVersion  one reading of a source: the analysed paper as JSON
    Paper         a parliamentary paper, whatever the number of versions of it; one of them is current
    Entry         an ask or a statement, with the exact sentence; id for ever
    EntryAlias    a former id of an entry, or its id in another version of the paper
    Citation      a mention of a publication in a paper
    Link          who answers whom, what replaces what, which paper is meant: proposed, confirmed or rejected
    StatusChange  how the status of an entry came to be
    Decision      what a person decided; each carries the hash of the one before
    Problem       a file that could not be added, and why
    Change        the sequence that the search index follows
    LookUp        words, numbers and names by which linking finds papers, asks and statements
    Period        the days a paper is of, and those it names
    Pending       papers that came in or changed since the register was last followed up

Ids of papers, entries and links are made from content (`services.identity`), so they depend on no order of arrival.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

from django.db import models

from kamerspoor import vocabulary

REVIEWS = ("confirmed", "rejected", "merged")
"""What a reviewer made of an entry."""


def _choices(words: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(word, word) for word in words]


class Dossier(models.Model):
    """A numbered file of papers on one subject; `number` as in identifiers (`32735`, `35300-V`)."""

    number = models.CharField(primary_key=True, max_length=40)
    title = models.CharField(max_length=500, blank=True)


class Ministry(models.Model):
    """A ministry by its usual abbreviation in lower case."""

    slug = models.CharField(primary_key=True, max_length=60)
    name = models.CharField(max_length=200)


class Party(models.Model):
    """A political party as printed."""

    name = models.CharField(primary_key=True, max_length=80)


class Person(models.Model):
    """A person as printed, with the party the paper gives; two spellings are two rows until a person joins them."""

    key = models.CharField(primary_key=True, max_length=300)
    name = models.CharField(max_length=200)
    party = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="persons")


class Place(models.Model):
    """A country by its ISO 3166-1 alpha-2 code."""

    iso = models.CharField(primary_key=True, max_length=2)


class Theme(models.Model):
    """A theme of the codebook."""

    slug = models.CharField(primary_key=True, max_length=60)


class Body(models.Model):
    """An international body, ministry, fund or organisation by the codebook's slug."""

    slug = models.CharField(primary_key=True, max_length=60)


class Source(models.Model):
    """The bytes of a file, kept so that every quote can be traced to what came in and be read again by better rules."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    name = models.CharField(max_length=500)
    media_type = models.CharField(max_length=120)
    size = models.BigIntegerField()
    compressed = models.BinaryField()

    @property
    def content(self) -> bytes:
        """The bytes as they came in."""
        return zlib.decompress(bytes(self.compressed))


class Paper(models.Model):
    """A parliamentary paper. `key` is its publication identifier, or a name made from its bytes where it shows none."""

    key = models.CharField(primary_key=True, max_length=80)
    publication_id = models.CharField(max_length=80, null=True, unique=True)
    current = models.OneToOneField("PaperVersion", null=True, on_delete=models.PROTECT, related_name="current_of")
    kind = models.CharField(max_length=20, choices=_choices(vocabulary.PAPER_KINDS), db_index=True)
    detail = models.CharField(max_length=30)
    subject = models.TextField(blank=True)
    number = models.CharField(max_length=40, blank=True)
    session = models.CharField(max_length=20, blank=True)
    date_text = models.CharField(max_length=40, blank=True)
    date = models.DateField(null=True, db_index=True)
    asked = models.DateField(null=True)
    source_name = models.CharField(max_length=500)
    ministry = models.ForeignKey(Ministry, null=True, on_delete=models.PROTECT, related_name="papers")
    dossiers = models.ManyToManyField(Dossier, related_name="papers")
    bodies = models.ManyToManyField(Body, related_name="papers")
    places = models.ManyToManyField(Place, related_name="papers")

    class Meta:
        ordering = ["-date", "key"]


class PaperVersion(models.Model):
    """One reading of one source. `analysis` is the whole contract as it was written, byte for byte.

    `pages` tells on which page of the source a place in its text stands (`kamerspoor_site.page_numbers`); empty without pages.
    """

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="versions")
    source = models.OneToOneField(Source, on_delete=models.PROTECT, related_name="version")
    rank = models.IntegerField()
    analysis = models.TextField()
    pages = models.JSONField(default=list)

    @property
    def data(self) -> dict[str, Any]:
        """The analysed paper as JSON values."""
        value: dict[str, Any] = json.loads(self.analysis)
        return value


class PaperPerson(models.Model):
    """Who sent or asked: `part` is `sender`, `on_behalf_of` (an office without a name) or `asker`."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="people")
    part = models.CharField(max_length=20)
    position = models.PositiveSmallIntegerField()
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="papers")
    office = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["part", "position"]


class Entry(models.Model):
    """An ask or a statement with its sentence: `quote` is `text[start:end]` of the paper's current version.

    `id` begins with what it is (a ask, c commitment, d deed, r refusal). `found` is false when the current reading no
    longer has the sentence; the entry stays, so that ids and decisions do. `machine_status` is what the register proposes,
    `status` what holds: the same unless a person decided otherwise. `due_until` is the last day of the term or promise.
    `review` is what a person made of it; one that was rejected or merged (into `merged_into`) has `found` false too.
    `told_of` is the entry that stands for this one and all others that tell of the same motion, promise or questions, itself
    among them; empty where there are no others. `telling` is the place among them, 0 for that entry (`services.tellings`).
    """

    id = models.CharField(primary_key=True, max_length=20)
    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="entries")
    layer = models.CharField(max_length=10, choices=_choices(("ask", "statement")))
    kind = models.CharField(max_length=12, choices=_choices((*vocabulary.ASK_KINDS, *vocabulary.STATEMENT_KINDS)))
    local_id = models.CharField(max_length=12)
    found = models.BooleanField(default=True)
    start = models.IntegerField()
    end = models.IntegerField()
    quote = models.TextField()
    rule = models.CharField(max_length=120)
    confidence = models.FloatField(default=1.0)
    date_text = models.CharField(max_length=40, blank=True)
    date = models.DateField(null=True)
    due_text = models.CharField(max_length=40, blank=True)
    due_until = models.DateField(null=True)
    answered = models.DateField(null=True)
    status = models.CharField(max_length=20, blank=True, choices=_choices(vocabulary.STATUSES))
    machine_status = models.CharField(max_length=20, blank=True)
    status_reason = models.JSONField(default=dict)
    decided = models.BooleanField(default=False)
    review = models.CharField(max_length=10, blank=True, choices=_choices(REVIEWS))
    merged_into = models.CharField(max_length=20, blank=True, db_index=True)
    told_of = models.CharField(max_length=20, blank=True, default="", db_index=True)
    telling = models.PositiveIntegerField(default=0)
    # asks
    occasion = models.CharField(max_length=300, blank=True)
    reference = models.CharField(max_length=80, blank=True)
    outcome = models.CharField(max_length=20, blank=True)
    manner = models.CharField(max_length=20, blank=True)
    number = models.IntegerField(null=True)
    answer_start = models.IntegerField(null=True)
    answer_end = models.IntegerField(null=True)
    people = models.ManyToManyField(Person, through="EntryPerson", related_name="entries")
    # statements
    actor = models.CharField(max_length=300, blank=True)
    strength = models.CharField(max_length=20, blank=True)
    recurring = models.BooleanField(default=False)
    instrument = models.CharField(max_length=20, blank=True)
    forum = models.CharField(max_length=20, blank=True)
    target = models.TextField(blank=True)
    speaker = models.CharField(max_length=200, blank=True)
    # what it is about
    ministry = models.ForeignKey(Ministry, null=True, on_delete=models.PROTECT, related_name="entries")
    places = models.ManyToManyField(Place, related_name="entries")
    themes = models.ManyToManyField(Theme, related_name="entries")

    class Meta:
        indexes = [
            models.Index(fields=["layer", "status", "due_until"]),
            models.Index(fields=["kind", "date"]),
            models.Index(fields=["reference"]),
            models.Index(fields=["review", "confidence"]),
        ]


class EntryPerson(models.Model):
    """Who asked, in the order printed."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="by")
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]


class EntryAlias(models.Model):
    """Another id by which an entry is known: from an earlier reading, or from another version of its paper."""

    id = models.CharField(primary_key=True, max_length=20)
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="aliases")


class Citation(models.Model):
    """A mention of a publication: range in the paper's current text, identifier, and the day its sentence names, if any."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="citations")
    target = models.CharField(max_length=300, db_index=True)
    start = models.IntegerField()
    end = models.IntegerField()
    rule = models.CharField(max_length=120)
    sentence_start = models.IntegerField()
    sentence_end = models.IntegerField()
    named_day = models.DateField(null=True, db_index=True)

    class Meta:
        ordering = ["paper_id", "start"]


class Link(models.Model):
    """A tie between two entries or two papers, named by entry id, paper key or publication identifier.

    `reasons` are pairs of a code and what fills its sentence (`pages.reasons` puts them in words); `evidence` ranges in
    papers (`paper`, `start`, `end`). `value` is the identifier that an `identifies` link proposes for `target`. `question`
    names what has more than one good candidate: a link that bears one is a candidate until a person chooses.
    """

    id = models.CharField(primary_key=True, max_length=20)
    kind = models.CharField(max_length=20, choices=_choices(vocabulary.LINK_KINDS))
    source = models.CharField(max_length=80, db_index=True)
    target = models.CharField(max_length=80, db_index=True)
    value = models.CharField(max_length=80, blank=True, db_index=True)
    state = models.CharField(max_length=10, choices=_choices(vocabulary.LINK_STATES), default="proposed")
    score = models.FloatField(default=0.0)
    reasons = models.JSONField(default=list)
    evidence = models.JSONField(default=list)
    rule = models.CharField(max_length=60, blank=True)
    rank = models.PositiveSmallIntegerField(default=1)
    question = models.CharField(max_length=20, blank=True, db_index=True)
    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="links")


class StatusChange(models.Model):
    """One step in the history of a status: what it became, on which day, by which paper or decision, and why."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="history")
    position = models.PositiveIntegerField()
    status = models.CharField(max_length=20)
    day = models.DateField(null=True)
    paper = models.ForeignKey(Paper, null=True, on_delete=models.CASCADE)
    reason = models.JSONField(default=dict)
    evidence = models.JSONField(default=list)
    decision = models.ForeignKey("Decision", null=True, on_delete=models.PROTECT)

    class Meta:
        ordering = ["entry_id", "position"]
        constraints = [models.UniqueConstraint(fields=["entry", "position"], name="one_step_per_position")]


class Decision(models.Model):
    """What a reviewer decided: who, when, what before and after; `hash` covers all of it and `previous`.

    `paper` is the key of the paper it is about, taken from `before` so that it can be looked up.
    """

    number = models.BigIntegerField(primary_key=True)
    made = models.DateTimeField()
    reviewer = models.CharField(max_length=150)
    action = models.CharField(max_length=30)
    subject = models.CharField(max_length=80, db_index=True)
    paper = models.CharField(max_length=80, blank=True, db_index=True)
    before = models.JSONField()
    after = models.JSONField()
    note = models.TextField(blank=True)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["number"]


class Problem(models.Model):
    """A file that could not be added: its name, what is wrong and what to do; gone once the file comes in."""

    name = models.CharField(max_length=500)
    sha256 = models.CharField(max_length=64, blank=True)
    code = models.CharField(max_length=40)
    message = models.TextField()

    class Meta:
        ordering = ["name", "code"]
        constraints = [models.UniqueConstraint(fields=["name", "sha256", "code"], name="one_problem_per_file")]


class Change(models.Model):
    """A paper that changed; the search index reads on from the last number it has seen."""

    id = models.BigAutoField(primary_key=True)
    paper_key = models.CharField(max_length=80)


class Mark(models.Model):
    """A fact about the register as a whole, by name."""

    name = models.CharField(primary_key=True, max_length=40)
    value = models.CharField(max_length=200)


class LookUp(models.Model):
    """A name under which linking finds a paper (`local` empty) or one of its statements; derived, made anew at any time."""

    name = models.CharField(max_length=160, db_index=True)
    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="+")
    local = models.CharField(max_length=20, blank=True)


class Period(models.Model):
    """First and last day of the paper (`own`), or of a day it names in a citation, an event or a reported ask."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="+")
    own = models.BooleanField()
    first = models.DateField()
    last = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["own", "first", "last"])]


class Pending(models.Model):
    """A paper to follow up: its links are made anew, and, where it `changed`, those of its neighbourhood."""

    paper_key = models.CharField(max_length=80)
    changed = models.BooleanField(default=True)
