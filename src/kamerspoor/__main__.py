"""`python -m kamerspoor` is the command `kamerspoor`."""

from kamerspoor.cli import main

if __name__ == "__main__":
    main()
