"""Rule files of interpretation: cues for asks, commitments, deeds, refusals."""
