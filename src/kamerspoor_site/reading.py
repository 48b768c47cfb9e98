"""From files to analysed papers, on one core or several, in the order given.

Knows no Django, so that worker processes start fast and hold no database.
"""

from __future__ import annotations

import itertools
import json
import multiprocessing
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from kamerspoor.errors import KamerspoorError
from kamerspoor.intake import Analysed, Failure, Outcome, Task, analyse, tasks_in
from kamerspoor.model import Paper
from kamerspoor.paper_json import to_json_line
from kamerspoor_site.page_numbers import page_starts

# Starting a worker takes about as long as reading fifteen papers.
_WORTH_WORKERS = 30
_BATCH = 8


def analyse_task(task: Task) -> Outcome:
    """The analysed paper of a task as one line of JSON, or why there is none."""
    return analyse(task, _with_pages)


def _with_pages(paper: Paper) -> str:
    """The line of the contract, with the page starts (`page_numbers`) behind it where there are any."""
    line, starts = to_json_line(paper), page_starts(paper)
    return f"{line.rstrip()}\n{json.dumps(starts)}" if starts else line


def analyse_all(files: list[Path | Failure], *, jobs: int = 1) -> Iterator[Outcome]:
    """The outcome of every paper in `files`, in their order, whatever the number of `jobs`."""
    tasks = tasks_in(files)
    first = list(itertools.islice(tasks, _WORTH_WORKERS))
    if jobs <= 1 or len(first) < _WORTH_WORKERS:
        yield from map(analyse_task, itertools.chain(first, tasks))
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context)
    try:
        for batch in _in_order(pool, itertools.chain(first, tasks), ahead=4 * jobs):
            yield from batch
    except BrokenProcessPool as error:
        raise KamerspoorError("a worker ended unexpectedly, perhaps for want of memory; run again with --jobs 1") from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _in_order(pool: ProcessPoolExecutor, tasks: Iterator[Task], *, ahead: int) -> Iterator[list[Outcome]]:
    """Results batch by batch; never more than `ahead` batches are under way, so that memory stays bounded."""
    under_way: deque[Future[list[Outcome]]] = deque()
    while batch := list(itertools.islice(tasks, _BATCH)):
        under_way.append(pool.submit(_analyse_batch, batch))
        if len(under_way) >= ahead:
            yield under_way.popleft().result()
    while under_way:
        yield under_way.popleft().result()


def _analyse_batch(tasks: list[Task]) -> list[Outcome]:
    return [analyse_task(task) for task in tasks]


def values_of(analysed: Analysed) -> dict[str, object]:
    """The analysed paper as JSON values."""
    value: dict[str, object] = json.loads(analysed.words.split("\n", 1)[0])
    return value


def pages_of(analysed: Analysed) -> list[list[int]]:
    """The page starts of the paper; empty where its format has no pages."""
    starts: list[list[int]] = json.loads(analysed.words.partition("\n")[2] or "[]")
    return starts
