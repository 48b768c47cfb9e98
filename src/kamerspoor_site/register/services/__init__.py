"""What can be done with the register; the only code that writes it.

identity      ids made from content            versions     which reading of a paper is the better one
storing       an analysed paper comes in       entries      its asks and statements, with ids kept
linking       citations, identities            status       what holds of an ask or promise, and since when
ingesting     files to analysed papers         decisions    what persons decided, in a chain
listing       filters and order                trail        everything one entry or paper is tied to
describing    rows as JSON values              auditing     quotes, ends of links and chain verified
"""
