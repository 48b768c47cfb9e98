"""The history of statuses as rows: the steps that follow from papers, and behind them those that persons decided.

No two steps of one entry have the same position; the database holds that too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import F

from kamerspoor_site.register.models import StatusChange

_PART = 400
_ASIDE = 1_000_000
"""Far behind any position, where steps wait until their new positions are free."""


def replace_history(steps: Mapping[str, Sequence[StatusChange]]) -> None:
    """Make the steps that follow from papers these, by id of the entry; what persons decided stays, in its order, behind them.

    The steps are new rows with positions from 0. To be called within `writing.one_writer`.
    """
    ids = sorted(steps)
    for i in range(0, len(ids), _PART):
        rows = StatusChange.objects.filter(entry__in=ids[i : i + _PART])
        rows.filter(decision=None).delete()
        if decided := list(rows.order_by("entry_id", "position")):
            _move_behind(decided, steps)
    StatusChange.objects.bulk_create((step for id_ in ids for step in steps[id_]), batch_size=1000)


def _move_behind(decided: Sequence[StatusChange], steps: Mapping[str, Sequence[StatusChange]]) -> None:
    """Give the decided steps the positions after the last of `steps`."""
    places: dict[str, int] = {}
    for row in decided:
        row.position = places.get(row.entry_id, len(steps[row.entry_id]))
        places[row.entry_id] = row.position + 1
    StatusChange.objects.filter(pk__in=[row.pk for row in decided]).update(position=F("position") + _ASIDE)
    StatusChange.objects.bulk_update(decided, ["position"], batch_size=_PART)
