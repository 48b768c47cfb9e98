"""Who answers what, which deed carries out which commitment, which paper is meant.

In: the analyses of papers, kept by a register behind the `Catalogue` protocol (`MemoryCatalogue` where there is none). Out:
proposals with scores, reasons in words and evidence, for a person to confirm: links, identities, questions for review,
statuses and terms. Imports no other stage, no Django and no database driver.

    entries_of(paper)                  what the catalogue holds of an analysed paper
    link_all(catalogue)                everything from scratch
    relink(catalogue, changed, ...)    the same for what changed, and no more
    answer_term(...), weekly_list(...) the term of written questions on a day
    ask_status(...), commitment_status(...)   the proposed status on a day, with its history

What is proposed is a function of the set of papers: not of the order they came in, of the clock, or of how many unrelated
papers there are (weights of words come from a fixed list). See `docs/decisions`, "Links are a function of the papers".
"""
