"""Speed of the analysis beside peers, on the same text in the same run: `make bench`."""
