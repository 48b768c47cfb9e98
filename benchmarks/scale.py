"""How the register grows: papers a second and peak memory, one new letter, and ten times the papers.

    python -m benchmarks.scale PAPERS [--register FILE] [--copies]

Takes PAPERS papers of the shared corpus, evenly spread over letters, answers, debates and the bulk archive of motions; with
`--copies`, or where the corpus has fewer, varied copies of a tenth of them: other dossiers, years and names, and other
forms of the long words, so that a copy is about something else, as ten times the papers are. Prints seconds for reading and
storing, for following up, and for the follow-up of one letter that comes in afterwards.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks.texts import CORPUS, FOLDERS, bulk_papers, folder_papers

_LONG = re.compile(r"\b[a-zë]{11,}\b")
_KEPT = re.compile(r"regering|verzoek|toezeg|kabinet|minister|staatssecret|vergader|beraadsl|constater|overweg|voorgesteld")
_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]{4,})\b")
_DOSSIER = re.compile(r"\b([123]\d)([ \u00a0]?)(\d{3})\b")
_YEAR = re.compile(r"\b20(0\d|1\d|2\d)\b")
_KEEP_NAMES = frozenset(["Kamer", "Tweede", "Staten", "Generaal", "Minister", "Staatssecretaris", "Nederland", "Koning"])
_ENDINGS = ("kade", "laan", "plein", "brug", "dijk", "kamp", "veld", "horst", "akker", "gaarde")


def base_papers() -> list[tuple[str, bytes]]:
    """All papers of the corpus, the bulk archive spread between the others."""
    others = [paper for name in FOLDERS if name != "moties-xml" for paper in folder_papers(CORPUS / name)]
    motions = list(bulk_papers())
    step = max(len(motions) // max(len(others), 1), 1)
    mixed: list[tuple[str, bytes]] = []
    for i, motion in enumerate(motions):
        mixed.append(motion)
        if i % step == 0 and i // step < len(others):
            mixed.append(others[i // step])
    return mixed


def varied(name: str, text: str, copy: int) -> tuple[str, bytes]:
    """A copy of a paper about something else."""
    ending = _ENDINGS[copy % len(_ENDINGS)] + ("en" if copy // len(_ENDINGS) % 2 else "")
    text = _LONG.sub(lambda m: m[0] if _KEPT.search(m[0]) else m[0] + ending, text)
    text = _NAME.sub(lambda m: m[0] if m[0] in _KEEP_NAMES else m[0] + ending, text)
    text = _DOSSIER.sub(lambda m: f"{m[1]}{m[2]}{(int(m[3]) + 37 * copy) % 1000:03}", text)
    text = _YEAR.sub(lambda m: f"20{(int(m[1]) + 3 * copy) % 30:02}", text)
    return f"{copy}-{name}", text.encode()


def papers(most: int, *, copies: bool) -> Iterator[tuple[str, bytes]]:
    """`most` papers, or so many varied copies of a tenth of them."""
    base = base_papers()
    if not copies and most <= len(base):
        step = len(base) / most
        yield from (base[int(i * step)] for i in range(most))
        return
    from kamerspoor import UnreadablePaper
    from kamerspoor.pipeline import analyse
    from kamerspoor.read import read_bytes

    texts = []
    for name, data in islice(base, 0, None, max(len(base) // 800, 1)):
        try:
            texts.append((f"{Path(name).stem}.txt", analyse(read_bytes(data, name)).text))
        except UnreadablePaper:
            texts.append((f"{Path(name).stem}.txt", data.decode("utf-8", "replace")))
    for number in range(most):
        name, text = texts[number % len(texts)]
        yield varied(name, text, number // len(texts))


def peak() -> float:
    """Peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description="How the register grows")
    parser.add_argument("papers", type=int)
    parser.add_argument("--register", help="keep the register in this file")
    parser.add_argument("--copies", action="store_true")
    arguments = parser.parse_args()
    os.environ["DJANGO_SETTINGS_MODULE"] = "kamerspoor_site.settings"
    file = arguments.register or str(Path(tempfile.mkdtemp()) / "scale.sqlite3")
    from kamerspoor_site.opening import open_register

    open_register(file, create=True)
    measure(papers(arguments.papers, copies=arguments.copies), arguments.papers)
    print(f"register {Path(file).stat().st_size / 1e6:.0f} MB, peak memory {peak():.0f} MB")


def measure(files: Iterator[tuple[str, bytes]], count: int) -> None:
    """Store `files`, follow up, and print what it took."""
    from kamerspoor_site.register.services.following import follow_up

    every = list(files)
    start = time.perf_counter()
    stored = sum(store(name, data) for name, data in every)
    took = time.perf_counter() - start
    print(f"{stored} of {count} papers read and stored in {took:.1f} s, {stored / took:.0f} a second; peak {peak():.0f} MB")
    start = time.perf_counter()
    followed = follow_up()
    took = time.perf_counter() - start
    print(f"followed up in {took:.1f} s: {followed.papers} papers, {followed.entries} statuses changed; peak {peak():.0f} MB")
    for name in ("03-brief-uitvoering-motie.pdf", "08-voortgangsbrief-2026-07-09.docx", "09-motie-99202-5.xml"):
        store(name, (Path(__file__).parents[1] / "examples" / "papers" / name).read_bytes())
        start = time.perf_counter()
        followed = follow_up()
        print(f"one more ({name}): {followed.papers} papers linked anew in {time.perf_counter() - start:.2f} s")


def store(name: str, data: bytes) -> bool:
    """Read and store one paper; whether that went well."""
    from kamerspoor.errors import KamerspoorError
    from kamerspoor.paper_json import to_dict
    from kamerspoor.pipeline import analyse
    from kamerspoor.read import read_bytes
    from kamerspoor_site.register.services.storing import store_paper

    try:
        store_paper(to_dict(analyse(read_bytes(data, name))), data)
    except KamerspoorError:
        return False
    return True


if __name__ == "__main__":
    main()
