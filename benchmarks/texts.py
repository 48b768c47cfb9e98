"""The papers that the benchmark reads: the shared corpus where it is present, the examples of the project otherwise."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
FOLDERS = (
    "seeds",
    "letters-txt",
    "kamervragen-pdf",
    "kamervragen-docx",
    "moties-xml",
    "moties-text",
    "handelingen-xml",
)
DEBATES = ("vlos-xml",)


def folder_papers(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file of a folder, in order of name."""
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name not in ("README.md", "expected.toml"):
            yield path.name, path.read_bytes()


def bulk_papers(most: int | None = None) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of the papers in the bulk archive, at most `most`."""
    archive = CORPUS / "bulk" / "moties-xml.tar.xz"
    with tarfile.open(archive) as tar:
        count = 0
        for member in tar:
            if not member.isfile() or (most is not None and count >= most):
                continue
            file = tar.extractfile(member)
            if file is not None:
                count += 1
                yield Path(member.name).name, file.read()


def groups(*, bulk: int | None = None) -> dict[str, list[tuple[str, bytes]]]:
    """Papers by group: `papers` (letters, answers, motions), `debates` and `bulk`;
    only `examples` without the corpus."""
    if not CORPUS.exists():
        return {"examples": list(folder_papers(ROOT / "examples" / "papers"))}
    return {
        "papers": [paper for name in FOLDERS for paper in folder_papers(CORPUS / name)],
        "debates": [paper for name in DEBATES for paper in folder_papers(CORPUS / name)],
        "bulk": list(bulk_papers(bulk)),
    }
