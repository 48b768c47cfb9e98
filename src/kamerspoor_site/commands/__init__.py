"""Commands of the register; they join `kamerspoor` by the entry point group `kamerspoor.commands`.

Django is imported inside the commands only, so that `kamerspoor read --help` stays fast.
"""
