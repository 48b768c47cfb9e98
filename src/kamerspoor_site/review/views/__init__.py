"""Pages and forms of review. All need the role of reviewer, and work without JavaScript."""
