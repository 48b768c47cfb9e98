"""Who may do what: readers, reviewers and administrators; signing in and out.

A role is a group of Django's accounts. Knows nothing of the register.
"""
