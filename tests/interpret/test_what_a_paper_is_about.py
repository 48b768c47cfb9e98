"""Themes, countries and forums that a statement takes from its section, subject and paper; every sentence is made up."""

from __future__ import annotations

from kamerspoor.interpret.sections import prevailing
from kamerspoor.model import Statement
from kamerspoor.pipeline import read_paper_bytes

LETTER = """32 735 Mensenrechten in het buitenlands beleid

Nr. 12 BRIEF VAN DE MINISTER VAN {office}

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 4 maart 2031

{text}

De Minister van {office},

J.P. de Wit
"""
ANSWERS = """Vragen van de leden Visser en De Boer (XYZ) aan de Minister van Buitenlandse Zaken over {subject}
(ingezonden 3 februari 2031).

Antwoord van Minister De Wit (Buitenlandse Zaken) (ontvangen 4 maart 2031).

Vraag 1

Wat heeft u gedaan?

Antwoord 1

{text}
"""


def said(text: str, office: str = "Buitenlandse Zaken") -> list[Statement]:
    """The statements of a letter of 4 March 2031 in the dossier on human rights."""
    paper = read_paper_bytes(LETTER.format(text=text, office=office).encode(), "brief.txt")
    return list(paper.interpretation.statements)


def answered(subject: str, text: str) -> list[Statement]:
    """The statements of an answer to a question about `subject`."""
    paper = read_paper_bytes(ANSWERS.format(subject=subject, text=text).encode(), "antwoord.txt")
    return list(paper.interpretation.statements)


def test_a_statement_takes_the_theme_of_the_subject():
    (statement,) = answered(
        "de vervolging van LHBTI’s in Zambia", "De ambassade heeft de autoriteiten van Zambia hierop aangesproken."
    )
    assert statement.themes == ("lgbti",)


def test_a_theme_of_its_own_stands_beside_that_of_the_subject():
    (statement,) = answered(
        "de vervolging van LHBTI’s in Zambia", "Nederland heeft met mensenrechtenorganisaties in Zambia gesproken."
    )
    assert set(statement.themes) == {"lgbti", "defenders"}


def test_a_statement_takes_the_theme_of_its_section():
    text = (
        "Persvrijheid\n\nNederland financiert trainingen. Het ging om honderd deelnemers.\n\n"
        "Overige zaken\n\nJournalisten en bloggers krijgen in dat land te maken met censuur. Nederland heeft dat bij de "
        "autoriteiten aangekaart.\n\nSlot\n\nNederland heeft in mei een bezoek aan Lima gebracht."
    )
    assert [s.themes for s in said(text)] == [("expression",), ("expression",), ("general",)]


def test_a_statement_on_the_policy_as_a_whole_is_about_no_country():
    text = (
        "In Peru worden vissers gevangen gehouden. Ook in Lima, de hoofdstad van Peru, gebeurt dat. Peru ontkent dit.\n\n"
        "Nederland heeft de Peruaanse autoriteiten hierop aangesproken.\n\n"
        "Vrijheid van vissers is een prioriteit van het Nederlandse mensenrechtenbeleid."
    )
    assert [s.places for s in said(text)] == [("PE",), ()]


def test_those_who_act_with_us_are_not_whom_it_is_about():
    text = (
        "In Peru worden vissers gevangen gehouden. Peru ontkent dit. De regering van Peru zwijgt.\n\n"
        "Samen met Denemarken, Noorwegen en Canada heeft Nederland de autoriteiten hierop aangesproken."
    )
    (statement,) = said(text)
    assert (statement.places, statement.forum) == (("PE",), "coalition")


def test_what_else_was_said_was_said_in_the_same_forum():
    text = (
        "In mijn toespraak voor de Mensenrechtenraad riep ik Peru op tot het vrijlaten van vissers. "
        "Verder ging ik in op de toestand van schippers in Peru."
    )
    assert [(s.instrument, s.forum) for s in said(text)] == [("statement", "un")] * 2


def test_to_tell_the_authorities_of_a_country_is_a_talk():
    (statement,) = said("De ambassade in Lima heeft de Peruaanse autoriteiten ingelicht.")
    assert (statement.instrument, statement.forum) == ("dialogue", "bilateral")


def test_means_held_back_from_a_state_are_bilateral():
    (statement,) = said("Nederland heeft de steun aan de Peruaanse politie opgeschort.")
    assert (statement.instrument, statement.forum) == ("funding", "bilateral")


def test_the_council_by_its_day_is_that_of_the_union():
    (statement,) = said("Nederland heeft hiervoor in de Raad van 3 februari jl. gepleit.")
    assert statement.forum == "eu"


def test_a_home_department_acts_at_home():
    (statement,) = said("Ik heb de regeling voor vissers verruimd.", "Justitie en Veiligheid")
    assert statement.forum == "national"


def test_the_same_act_told_again_in_the_sentence_has_its_instrument():
    first, second = said("Nederland heeft zich in verklaringen uitgesproken tegen het gijzelen, en zal dat blijven doen.")
    assert (second.kind, second.instrument) == ("commitment", first.instrument)


def test_a_value_prevails_only_with_its_share():
    assert prevailing({"a": 3, "b": 2}, least=2, share=0.6) == "a"
    assert prevailing({"a": 3, "b": 3}, least=2, share=0.6) is None
    assert prevailing({"a": 1}, least=2, share=0.6) is None
    assert prevailing({}, least=1, share=0.5) is None


def test_what_was_said_in_the_house_was_said_at_home():
    text = "In het Algemeen Overleg van 3 februari jl. heb ik toegezegd u te berichten over de vissers in Peru."
    assert {s.forum for s in said(text)} == {"national"}


def test_what_another_state_is_told_is_bilateral():
    (statement,) = said("De ambassade heeft de Peruaanse politie over de vissers ingelicht.")
    assert statement.forum == "bilateral"


def test_the_netherlands_and_the_union_together_speak_to_a_state():
    (statement,) = said("Nederland en de EU brengen hun zorgen geregeld over bij de Peruaanse autoriteiten.")
    assert statement.forum == "bilateral"


def test_the_council_alone_and_brussels_are_those_of_the_union():
    for text in ("Ik heb hier in de Raad van februari voor gepleit.", "Ik heb dit in Brussel aangekaart.",
                 "In de Visserijraad heb ik hier aandacht voor gevraagd."):  # fmt: skip
        assert [s.forum for s in said(text, "Landbouw en Visserij")] == ["eu"]


def test_what_goes_on_with_those_just_told_of_is_bilateral():
    text = (
        "Op 3 februari heb ik met de Peruaanse ambassadeur gesproken. Daarbij is aangedrongen op de vrijlating van de vissers."
    )
    assert [s.forum for s in said(text)] == ["bilateral", "bilateral"]


def test_newsrooms_and_trials_have_a_theme():
    (press,) = said("Nederland steunt drie nieuwsredacties in Peru.")
    assert press.themes == ("expression",)
    (trial,) = said("De ambassade heeft in februari de rechtszitting bijgewoond.")
    assert trial.themes == ("accountability",)
