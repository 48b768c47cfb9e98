"""With what a statement is done: made-up sentences in the form of letters, judged by the annotation guideline."""

from __future__ import annotations

import pytest

from kamerspoor.interpret.findings import Finding
from kamerspoor.interpret.instruments import Said, instrument
from kamerspoor.pipeline import read_paper_bytes

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 4 maart 2031
Betreft Stand van zaken

Geachte voorzitter,

{text}

De Minister van Infrastructuur en Waterstaat,

J.P. de Wit
"""

SAID = [
    # spoken of with others, in other words
    ("In mei zit ik met de schippers om tafel.", "dialogue"),
    ("In mei zal ik dit punt bij mijn Deense collega naar voren brengen.", "dialogue"),
    ("Ik ben bereid om de veren bij de reders op tafel te leggen.", "dialogue"),
    ("In april zal ik met de havenraad in overleg treden.", "dialogue"),
    ("Ik heb dit in mei tegen mijn Deense ambtgenoot gezegd.", "dialogue"),
    ("Op 3 februari heb ik bezwaar gemaakt bij de havenmeester.", "dialogue"),
    ("In februari heb ik met de reders overeenstemming bereikt over de veren.", "dialogue"),
    ("Ik blijf met de reders in gesprek.", "dialogue"),
    ("De ambassade brengt de gevangen schippers geregeld op bij de autoriteiten.", "dialogue"),
    # asked of somebody, and it is an inquiry
    ("Ik heb de havenraad gevraagd om naar de kades te kijken.", "investigation"),
    ("Ik heb de havenraad verzocht de kosten in beeld te brengen.", "investigation"),
    # what is begun or set up tells its name
    ("Op 1 februari is de telling van de schepen begonnen.", "investigation"),
    ("Op 3 februari is een adviescommissie ingesteld.", "investigation"),
    ("Met de havenraad bezie ik of de sluis eerder open kan.", "investigation"),
    # told, in other words
    ("U krijgt in mei bericht over de sluizen.", "reporting"),
    ("In de brief van 3 februari is ingegaan op de sluizen.", "reporting"),
    ("Ik zal de uitkomsten in de verzamelbrief opnemen.", "reporting"),
    ("Daarbij heb ik aangetekend dat de sluis oud is.", "reporting"),
    ("Ik zal de voors en tegens op papier zetten.", "reporting"),
    ("Ik heb besloten tot openbaarmaking van de stukken.", "reporting"),
    ("Ik zeg toe dat de Kamer een verslag krijgt.", "reporting"),
    ("Ik heb toegezegd de bezwaren aan de reders over te brengen.", {"statement", "dialogue"}),
    # a visit
    ("In februari heb ik een werkbezoek afgelegd aan de haven.", "visit"),
    # a course, whatever noun stands beside it
    ("Bij de bouw is veel aandacht besteed aan de veiligheid.", "policy"),
    ("In februari is een begin gemaakt met de bouw van de kade.", "policy"),
    ("Ik werk samen met de provincie aan een nieuwe sluis.", "policy"),
    # money, whatever the verb
    ("In 2030 heb ik € 85 miljoen in de kades gestoken.", "funding"),
    ("Ik heb besloten de bouw van de sluis te bekostigen.", "funding"),
]


@pytest.mark.parametrize(("text", "wanted"), SAID)
def test_instruments(text: str, wanted: str | set[str]):
    found = {s.instrument for s in read_paper_bytes(LETTER.format(text=text).encode(), "brief.txt").interpretation.statements}
    assert found == ({wanted} if isinstance(wanted, str) else wanted)


def test_what_one_refuses_to_promise_is_something_to_be_done():
    finding = Finding("refusal", "refusal.modal", None, group="statement", lemma="toezeggen")
    assert instrument(finding, Said("Een hogere vergoeding kan ik niet toezeggen.", ("funding",), None, False))[0] == "funding"


def test_what_told_it_is_known():
    finding = Finding("deed", "deed.perfect", None, group="dialogue", lemma="spreken")
    assert instrument(finding, Said("Ik heb met de reders gesproken.", (), None, False)) == ("dialogue", "verb")
    finding = Finding("deed", "deed.perfect", None, group="outcome", lemma="lopen")
    assert instrument(finding, Said("Ik heb door de haven gelopen.", (), None, False)) == ("policy", "default")
