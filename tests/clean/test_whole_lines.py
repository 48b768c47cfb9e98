"""The quick look at how a line begins keeps no line from the patterns that tell what it is."""

from __future__ import annotations

import pytest

from kamerspoor.clean.hyphens import Words, stale_hyphens
from kamerspoor.clean.paragraphs import kind_of


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Vraag 3", "question_label"),
        ("Vragen 3 en 4", "question_label"),
        ("Antwoord op vraag 2", "answer_label"),
        ("Antwoorden", "answer_label"),
        ("Nr. 12", "number"),
        ("Nr 7", "number"),
        ("30 123", "dossier"),
        ("12 mei 2021", "dateline"),
        ("Voorgesteld 12 mei 2021", "dateline"),
        ("Ontvangen 12 mei 2021", "dateline"),
        ("Vastgesteld 12 mei 2021", "dateline"),
        ("Aangeboden 12 mei 2021", "dateline"),
        ("Ter griffie ingekomen op 12 mei 2021", "dateline"),
        ("Gewijzigd 12 mei 2021", "dateline"),
        ("Den Haag, 12 mei 2021", "dateline"),
        ("’s-Gravenhage, 12 mei 2021", "dateline"),
        ("'s-Gravenhage, 12 mei 2021", "dateline"),
        ("Amsterdam, 12 mei 2021", "dateline"),
        ("Utrecht, 12 mei 2021", "dateline"),
        ("Brussel, 12 mei 2021", "dateline"),
        ("Geachte voorzitter,", "salutation"),
        ("Aan de voorzitter van de Tweede Kamer", "addressee"),
        ("De voorzitter van de Tweede Kamer der Staten-Generaal", "addressee"),
        ("de heer voorzitter van de Eerste Kamer", "addressee"),
        ("heer voorzitter van de Eerste Kamer", "addressee"),
        ("mevrouw voorzitter van de Eerste Kamer", "addressee"),
        ("Voorzitter van de Tweede Kamer", "addressee"),
        ("voorzitters van de Tweede Kamer", "addressee"),
        ("Vergaderjaar 2020-2021", "label"),
        ("Vragen gesteld door de leden der Kamer, met de daarop", "label"),
        ("De voorzitter:", "speaker"),
        ("De heer Van Wijk (ABC):", "speaker"),
        ("Mevrouw Ooms (DEF):", "speaker"),
        ("Minister Terpstra:", "speaker"),
        ("Staatssecretaris Mol:", "speaker"),
        ("Mevrouw Van 't Hof-de Wit:", "speaker"),
        ("Mevrouw Ooms wil op de volgende punten een antwoord:", "text"),
        ("Een gewone regel tekst zonder bijzonder begin", "text"),
    ],
)
def test_lines_that_are_something_by_their_words(line: str, kind: str) -> None:
    assert kind_of(line)[0] == kind


@pytest.mark.parametrize(
    ("text", "stale"),
    [
        ("De brugbouw en de brugbouw, maar ook de brug-bouw.", ["brug-bouw"]),
        ("De brugbouw en de brug-bouw.", []),
        ("De brugbouw, de brugbouw, xbrug-bouw-", []),
        ("wegbrugbouw wegbrugbouw en weg-brug-bouw, weg2brug-bouw", []),
        ("weg-brugbouw weg-brugbouw en weg-brug-bouw", ["weg-brug-bouw"]),
    ],
)
def test_hyphens_left_over_from_another_line_division(text: str, stale: list[str]) -> None:
    found = stale_hyphens(text, Words(text))
    assert found == [text.index(word) + word.rindex("-") for word in stale]
