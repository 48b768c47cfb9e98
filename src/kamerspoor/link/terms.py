"""The term of written questions: 21 days after they were sent in, 42 after a notice of delay.

In: dates and "today". Out: a `Term`. The House's rules of procedure count three weeks; a minister who cannot answer in time
says so, and then has three more.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from kamerspoor.dutch_calendar import final_day, first_day
from kamerspoor.link.links import Reason, reason
from kamerspoor.vocabulary import ANSWER_TERM_DAYS, ANSWER_TERM_DAYS_AFTER_NOTICE


@dataclass(frozen=True, slots=True)
class Term:
    """Days taken (so far, where unanswered), the days allowed, the last day of the term, days over it, and why."""

    days: int
    limit: int
    due: datetime.date
    over: int
    answered: bool
    reason: Reason

    @property
    def overdue(self) -> bool:
        """Unanswered and over the term."""
        return not self.answered and self.over > 0


def answer_term(
    asked: str | None,
    *,
    today: datetime.date,
    answered: str | None = None,
    notices: Iterable[str] = (),
    pointed: str | None = None,
) -> Term | None:
    """The term of questions sent in on `asked`, as it stands on `today`.

    `answered` is the day the answers were received, `notices` the days of notices of delay; what came after `today` does not
    count. `pointed` is a paper that the answers point to and that may be such a notice: with it, and no notice known, answers
    after the term are late only where they are past the longer one. None where the day of asking is unknown or after `today`.
    """
    start = first_day(asked)
    if start is None or start > today:
        return None
    end = final_day(answered)
    known = end is not None and start <= end <= today
    until = end if known and end is not None else today
    delayed = sorted(day for day in (first_day(n) for n in notices) if day is not None and start <= day <= until)
    days = (until - start).days
    unsure = pointed if known and not delayed and days > ANSWER_TERM_DAYS else None
    limit = ANSWER_TERM_DAYS_AFTER_NOTICE if delayed or unsure else ANSWER_TERM_DAYS
    over = max(days - limit, 0)
    facts: dict[str, object] = {"asked": start, "until": until, "days": days, "limit": limit, "over": over}
    if delayed:
        facts["notice"] = delayed[0]
    code = (
        ("term.answered" if known else "term.unanswered") + (".late" if over else ".in-time") + (".delayed" if delayed else "")
    )
    if unsure:
        code, facts["publication"] = f"{code}.pointed", unsure
    return Term(days, limit, start + datetime.timedelta(days=limit), over, known, reason(code, 0.0, **facts))
