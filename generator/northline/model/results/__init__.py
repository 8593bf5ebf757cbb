"""What each metric results in, one file a metric: the shapes that pages, checks and exports read."""
