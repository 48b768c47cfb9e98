"""Full text search over papers and entries: an index that is derived from the register and can be made anew at any time.

dutch      text -> stems, for the index, for queries and for highlighting
indexing   follows the register's changes; one writer at a time
querying   query -> hits with highlighted snippets and facets
"""
