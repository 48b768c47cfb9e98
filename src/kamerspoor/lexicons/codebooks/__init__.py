"""Codebooks: themes, bodies, instruments and forums of one field each, as data."""
