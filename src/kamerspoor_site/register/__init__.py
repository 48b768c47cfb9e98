"""The register: what the papers hold as rows, and the services that put it there and take it out.

In: analysed papers as JSON values (`kamerspoor/paper/1`). Out: papers, entries, links, trails. Only `services` writes.
"""
