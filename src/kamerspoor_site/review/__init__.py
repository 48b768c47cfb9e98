"""Review: what people decide about what the register proposes, and the notes that not everyone may see.

Every decision is a link in a chain (`register.services.decisions`); what it does to the rows of the register can be done
again at any time, so that decisions outlive a new reading of the paper (`applying`).
"""
