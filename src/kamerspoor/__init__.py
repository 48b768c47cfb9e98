"""Kamerspoor reads Dutch parliamentary papers: what was asked, promised, done and refused, each with its sentence.

    from kamerspoor import read_paper
    paper = read_paper("letter.pdf")
    for statement in paper.interpretation.statements:
        print(statement.kind, paper.quote(statement.start, statement.end))

The package never imports Django nor a database driver; the register is `kamerspoor_site`.
"""

from kamerspoor.errors import KamerspoorError, UnreadablePaper
from kamerspoor.model import Paper
from kamerspoor.pipeline import analyse, read_paper

__version__ = "0.1.0"
__all__ = ["KamerspoorError", "Paper", "UnreadablePaper", "__version__", "analyse", "read_paper"]
