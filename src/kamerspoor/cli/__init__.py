"""The command line: `kamerspoor COMMAND`. Commands of the register join by the entry point group `kamerspoor.commands`."""

from kamerspoor.cli.main import main

__all__ = ["main"]
