"""What others may follow: a paper was read anew. The register does not know who listens."""

from django.dispatch import Signal

reading_replaced = Signal()
"""Sent inside the transaction after the rows of `paper` (keyword) were made anew from its current reading."""
