"""Print MB/s of the whole analysis on one core beside peers that do one part of it, on the same text in the same run.

    python -m benchmarks [--bulk N] [--repeat N] [--profile FILE]

`MB` is 10**6 bytes of the repaired text in UTF-8, for every row; the bytes of the files (PDF, XML) are named beside it.
Peers get the repaired text, so they are spared reading and cleaning; a slow peer gets a sample, whose size is printed.
"""

from __future__ import annotations

import argparse
import cProfile
import logging
import pstats
import time
from collections.abc import Callable, Iterable, Sequence

from benchmarks.texts import groups
from kamerspoor import UnreadablePaper
from kamerspoor.pipeline import analyse
from kamerspoor.read import read_bytes

Papers = Sequence[tuple[str, bytes]]


def megabytes(texts: Iterable[str]) -> float:
    """Size of `texts` in 10**6 bytes of UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6


def analysed(papers: Papers) -> list[str]:
    """Texts of the papers after the whole analysis; unreadable ones are left out."""
    texts = []
    for name, data in papers:
        try:
            texts.append(analyse(read_bytes(data, name)).text)
        except UnreadablePaper:
            continue
    return texts


def best(work: Callable[[], object], repeat: int) -> float:
    """CPU seconds of the fastest of `repeat` runs: all rows use one core, and other work on the machine counts less."""
    times = []
    for _ in range(repeat):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return max(min(times), 1e-6)


def sample(texts: Sequence[str], most_bytes: int) -> list[str]:
    """Texts evenly spread over `texts`, together about `most_bytes`."""
    total = sum(map(len, texts))
    step = max(1, total // most_bytes)
    return list(texts[::step])


def eyecite_citations(texts: Sequence[str]) -> None:
    """The peer eyecite: citations alone, with its own fast tokenizer."""
    from eyecite import get_citations
    from eyecite.tokenizers import AhocorasickTokenizer

    tokenizer = AhocorasickTokenizer()
    for text in texts:
        get_citations(text, tokenizer=tokenizer)


def dateparser_dates(texts: Sequence[str]) -> None:
    """The peer dateparser: dates alone, Dutch."""
    from dateparser.search import search_dates

    for text in texts:
        search_dates(text, languages=["nl"])


def spacy_sentences(texts: Sequence[str]) -> None:
    """The peer spaCy: blank Dutch tokenizer with sentencizer."""
    import spacy

    nlp = spacy.blank("nl")
    nlp.max_length = 10**8
    nlp.add_pipe("sentencizer")
    for text in texts:
        nlp(text)


PEERS: dict[str, tuple[Callable[[Sequence[str]], None], int]] = {
    "eyecite, citations alone": (eyecite_citations, 200_000),
    "dateparser, dates alone": (dateparser_dates, 50_000),
    "spaCy blank nl, tokens and sentences alone": (spacy_sentences, 1_000_000),
}


def report(name: str, papers: Papers, repeat: int) -> None:
    """Print the rows of one group."""
    texts = analysed(papers)
    size, files = megabytes(texts), sum(len(data) for _, data in papers) / 1e6
    ours = size / best(lambda: analysed(papers), repeat)
    print(f"\n{name}: {len(papers)} files of {files:.2f} MB, {len(texts)} analysed, {size:.2f} MB of text")
    print(f"  {'kamerspoor, everything':45} {ours:9.3f} MB/s   ({files / size * ours:.2f} MB/s of files)")
    decoding = size / best(lambda: [data.decode("utf-8", "replace") for _, data in papers], repeat)
    print(f"  {'plain decoding of the files':45} {decoding:9.1f} MB/s   {ours / decoding:9.5f} of it")
    for peer, (work, most) in PEERS.items():
        part = sample(texts, most)
        try:
            speed = megabytes(part) / best(lambda work=work, part=part: work(part), 1)
        except ImportError as error:
            print(f"  {peer:45} not installed ({error.name}); run `make bench`")
            continue
        print(f"  {peer:45} {speed:9.3f} MB/s   {ours / speed:9.2f} times as fast   (on {megabytes(part):.2f} MB)")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--bulk", type=int, default=None, help="papers of the bulk archive (default: all)")
    parser.add_argument("--repeat", type=int, default=3, help="runs; the fastest counts")
    parser.add_argument("--profile", help="write a cProfile of the bulk group to this file and print its top")
    arguments = parser.parse_args()
    logging.disable(logging.WARNING)
    everything = groups(bulk=arguments.bulk)
    analysed(next(iter(everything.values()))[:3])  # loads rules and lexicons
    if arguments.profile:
        profile = cProfile.Profile()
        profile.runcall(analysed, list(everything.values())[-1])
        profile.dump_stats(arguments.profile)
        pstats.Stats(profile).sort_stats("tottime").print_stats(35)
        return
    for name, papers in everything.items():
        report(name, papers, arguments.repeat)


if __name__ == "__main__":
    main()
