"""One party has several written forms; who asks for one form gets them all."""

from kamerspoor_site.register.services.parties import every_form


def test_short_and_full_names_are_one_party():
    assert {"CU", "ChristenUnie"} <= set(every_form(["CU"]))
    assert {"DENK", "Denk"} <= set(every_form(["denk"]))


def test_a_name_nobody_lists_stays_what_it_is():
    assert every_form(["Lijst Verzonnen"]) == ["Lijst Verzonnen"]


def test_a_merged_list_is_not_its_parts():
    assert "PvdA" not in every_form(["GroenLinks-PvdA"])
