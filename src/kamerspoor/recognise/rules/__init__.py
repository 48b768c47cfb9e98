"""Rule files of recognition, one per phenomenon."""
