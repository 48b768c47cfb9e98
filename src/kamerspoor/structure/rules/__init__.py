"""Rules of this stage as data: the abbreviations that decide where a sentence ends."""
