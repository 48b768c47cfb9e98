"""Writers, one per format. They take plain values and return bytes or text; they never open the register."""
