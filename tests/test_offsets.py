"""The offset map: what is taken leads back to where it was taken from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.offsets import OffsetMap, TextBuilder


def test_joined_line_end_hyphen_leads_back_to_both_halves():
    source = "de grens-\noverschrijdende handel"
    build = TextBuilder(source)
    build.take(0, 8)
    build.take(10, len(source))
    text, offsets = build.build()
    assert text == "de grensoverschrijdende handel"
    start = text.index("grensoverschrijdende")
    ranges = offsets.to_source(start, start + len("grensoverschrijdende"))
    assert [source[a:b] for a, b in ranges] == ["grens", "overschrijdende"]


def test_what_cleaning_put_in_has_no_source():
    build = TextBuilder("ab\ncd")
    build.take(0, 2)
    build.put(" ")
    build.take(3, 5)
    text, offsets = build.build()
    assert text == "ab cd"
    assert offsets.to_source(2, 3) == ()
    assert offsets.to_source(0, 5) == ((0, 2), (3, 5))


def test_moved_footnote_keeps_its_own_place():
    source = "Een zin 1 noot die doorloopt."
    build = TextBuilder(source)
    build.take(0, 8)
    build.take(15, len(source))
    build.put("\n")
    build.take(8, 14)
    text, offsets = build.build()
    assert text == "Een zin die doorloopt.\n1 noot"
    at = text.index("1 noot")
    assert offsets.to_source(at, at + 6) == ((8, 14),)


def test_replaced_character_leads_to_what_it_replaces():
    build = TextBuilder("a\u00a0b")
    build.take(0, 1)
    build.replace(1, 2, " ")
    build.take(2, 3)
    text, offsets = build.build()
    assert text == "a b"
    assert offsets.to_source(1, 2) == ((1, 2),)


@given(st.text(min_size=1, max_size=60), st.data())
def test_every_taken_character_leads_back_to_itself(source: str, data):
    build = TextBuilder(source)
    taken: list[int | None] = []
    for _ in range(data.draw(st.integers(1, 8))):
        a = data.draw(st.integers(0, len(source)))
        b = data.draw(st.integers(a, len(source)))
        build.take(a, b)
        taken += range(a, b)
        if data.draw(st.booleans()):
            build.put("\n")
            taken.append(None)
    text, offsets = build.build()
    assert len(text) == len(taken)
    for i, where in enumerate(taken):
        assert offsets.to_source(i, i + 1) == (() if where is None else ((where, where + 1),))


@given(st.text(min_size=1, max_size=40), st.data())
def test_composition_is_one_step_after_the_other(source: str, data):
    def some_build(text: str) -> tuple[str, OffsetMap]:
        build = TextBuilder(text)
        for _ in range(data.draw(st.integers(1, 5))):
            a = data.draw(st.integers(0, len(text)))
            build.take(a, data.draw(st.integers(a, len(text))))
            build.put(data.draw(st.sampled_from(["", " "])))
        return build.build()

    middle, inner = some_build(source)
    final, outer = some_build(middle)
    both = outer.compose(inner)
    for i in range(len(final)):
        direct = both.to_source(i, i + 1)
        stepwise = tuple(r for a, b in outer.to_source(i, i + 1) for r in inner.to_source(a, b))
        assert direct == stepwise


@pytest.mark.parametrize("length", [0, 1, 7])
def test_identity(length: int):
    expected = ((0, length),) if length else ()
    assert OffsetMap.identity(length).to_source(0, length) == expected


def test_a_range_of_the_source_leads_to_where_it_went():
    source = "Een zin 1 noot die\ndoorloopt. 4"
    build = TextBuilder(source)
    build.take(0, 8)
    build.take(15, 18)
    build.put(" ")
    build.take(19, 29)
    build.put("\n")
    build.take(8, 14)
    text, offsets = build.build()
    runs_on, note, taken_out, torn = offsets.from_source([(15, 28), (10, 14), (30, 31), (4, 28)])
    assert text[slice(*runs_on)] == "die doorloopt"
    assert text[slice(*note)] == "noot"
    assert (taken_out, torn) == (None, None)
