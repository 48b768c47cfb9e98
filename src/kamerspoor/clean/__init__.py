"""`RawDocument` -> `CleanDocument`: repaired text and the map back. Imports no other stage.

characters   ligatures, odd spaces, accents                 lines        the lines of a text without structure
furniture    running heads, page feet, letterhead -> fields footnotes    notes cut out of the running text
paragraphs   which lines make a block                       hyphens      what a hyphen at a line end means
rebuild      all of it written out with its offset map
"""

from __future__ import annotations

from kamerspoor.clean.rebuild import clean

__all__ = ["clean"]
