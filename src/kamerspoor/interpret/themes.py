"""The themes of statements, as the codebooks in use name them (annotation guideline, statements, `themes`).

In: the codebook terms of a paper and its sections. Out: the themes of a sentence; where it names none, those of its heading,
of the statement it points back to, of its section, its subject or the paper; and the field's own theme where the paper or the
heading is about the field.
"""

from __future__ import annotations

from collections.abc import Sequence

from kamerspoor.interpret.codebook import Coded, Found, themes_in
from kamerspoor.interpret.sections import Ranges, Sections, Tally, prevailing

_MAIN = 5
"""Times that a theme must be named for a paper to be about it."""
_LOCAL = 2
"""The same for a section."""
_SHARE = 0.6
"""Share of the themes beside the field's own that it must make up."""
_ORDER = ("general", "expression", "religion", "lgbti", "women", "defenders", "accountability")


class Themes:
    """The themes of one paper."""

    def __init__(self, text: str, subject: str | None, coded: Coded, sections: Sections) -> None:
        self._coded, self._sections = coded, sections
        self._tally = Tally((f.start, f.value) for f in coded.found if f.kind == "themes")
        of_subject = themes_in(subject, coded.books) if subject and coded.default is not None else ()
        main = self._prevailing(((0, len(text)),), least=_MAIN)
        self._main = tuple(t for t in of_subject if t != coded.default) or ((main,) if main else ())

    def _prevailing(self, ranges: Ranges, *, least: int) -> str | None:
        """The theme beside the field's own that most of `ranges` is about, None where none outweighs the others and that."""
        count = self._tally.within(ranges).copy()
        general = count.pop(self._coded.default, 0) if self._coded.default else 0
        best = prevailing(count, least=least, share=_SHARE)
        return best if best is not None and count[best] >= general else None

    def of_statement(
        self, start: int, own: Sequence[Found], heading: Sequence[Found], before: tuple[str, ...]
    ) -> tuple[str, ...]:
        """The themes of the statement at `start`: `own` are the terms of its sentence, `heading` those of its heading, `before`
        the themes of the statement it points back to."""
        default = self._coded.default
        if default is None and len(self._coded.books) < 2:
            return ()
        said = _values(own)
        special = [t for t in said if t != default]
        if special:
            if len(self._main) == 1 and self._main[0] not in special:
                return _in_order([*special, *self._main])
            return _in_order(special if len(special) > 1 or self._main else said)
        above = _values(heading)
        if named := [t for t in above if t != default]:
            return _in_order(named)
        if before and not said:
            return before
        near = self._prevailing(self._sections.of(start), least=_LOCAL)
        about = self._main if near is None else (near, *self._main) if len(self._main) == 1 else (near,)
        if about or said or default is None:
            return _in_order([*said, *about])
        return (default,) if self._coded.throughout or default in above else ()


def _values(found: Sequence[Found]) -> list[str]:
    return list(dict.fromkeys(f.value for f in found))


def _in_order(themes: Sequence[str]) -> tuple[str, ...]:
    once = dict.fromkeys(themes)
    known = [t for t in _ORDER if t in once]
    return (*known, *(t for t in once if t not in known))
