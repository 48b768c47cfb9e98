"""The official sources; the only user of the network."""
