"""Many files come into the register: what each came to, and what went wrong, file by file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from django.db import DatabaseError, DataError, IntegrityError

from kamerspoor.errors import RegisterError
from kamerspoor.intake import Analysed, Failure, Outcome
from kamerspoor_site.reading import pages_of, values_of
from kamerspoor_site.register.models import Problem
from kamerspoor_site.register.services.storing import PaperConflict, store_paper


@dataclass
class Tally:
    """Counts of what came of the files: added, updated, kept, unchanged, failed."""

    counts: Counter[str] = field(default_factory=Counter)
    asks: int = 0
    statements: int = 0


def ingest(outcomes: Iterable[Outcome], tally: Tally) -> Iterator[tuple[str, Failure | None]]:
    """Store each analysed paper in turn; gives name and failure (None where it went well) and counts in `tally`."""
    for outcome in outcomes:
        failure = outcome if isinstance(outcome, Failure) else _store(outcome, tally)
        if failure:
            tally.counts["failed"] += 1
            _record(failure)
        yield outcome.name, failure


def _store(analysed: Analysed, tally: Tally) -> Failure | None:
    data = values_of(analysed)
    try:
        stored = store_paper(data, analysed.content, pages=pages_of(analysed))
    except PaperConflict as error:
        return Failure(analysed.name, "conflict", str(error), str(data["source"]["sha256"]))  # type: ignore[index]
    except (DataError, IntegrityError) as error:  # something in this one paper does not fit; the others may
        message = f"{analysed.name}: could not be stored ({' '.join(str(error).split())}); report this with the file"
        return Failure(analysed.name, "defect", message, str(data["source"]["sha256"]))  # type: ignore[index]
    except DatabaseError as error:
        raise RegisterError(
            f"{analysed.name}: the register could not be written ({error}); free space or check permissions, then run again"
        ) from error
    tally.counts[stored.what] += 1
    if stored.what in ("added", "updated"):
        tally.asks += len(data["asks"])  # type: ignore[arg-type]
        tally.statements += len(data["statements"])  # type: ignore[arg-type]
    return None


def _record(failure: Failure) -> None:
    """Keep what is wrong with a file, for everyone to see: by the file's own name, without the folders of this machine.

    A path at which there is nothing is no file; whoever gave it has been told.
    """
    if failure.code == "missing":
        return
    name = PurePath(failure.name).name or failure.name
    message = failure.message.replace(failure.name, name)
    Problem.objects.update_or_create(name=name[:500], sha256=failure.sha256, code=failure.code, defaults={"message": message})
