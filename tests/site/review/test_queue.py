"""The questions of the queue: one within another is left out, and many cost no more than they must."""

from __future__ import annotations

import random

from kamerspoor_site.review.queue import Question, _largest


class Links(frozenset[str]):
    """Links that count how often they are compared."""

    compared = 0

    def __lt__(self, other: object) -> bool:
        Links.compared += 1
        return super().__lt__(other)  # type: ignore[operator]


def test_a_question_within_a_larger_one_is_left_out() -> None:
    chance = random.Random(7)
    for _ in range(50):
        sets = {Links(map(str, chance.sample(range(12), chance.randint(1, 4)))) for _ in range(30)}
        found = {links: Question(" ".join(sorted(links)), ()) for links in sets}
        kept = [q for links, q in found.items() if not any(frozenset.__lt__(links, others) for others in sets)]
        assert _largest(found) == kept
    assert [q.name for q in _largest({frozenset("ab"): Question("ab", ()), frozenset("abc"): Question("abc", ())})] == ["abc"]


def test_questions_that_share_no_link_are_not_compared() -> None:
    pairs = zip(range(2000), range(2000, 4000), strict=True)
    found = {Links(map(str, pair)): Question(str(pair), ()) for pair in pairs}
    Links.compared = 0
    assert len(_largest(found)) == 2000
    assert Links.compared <= 2000
