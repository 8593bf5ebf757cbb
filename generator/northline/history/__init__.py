"""What git knows of a train: the baseline, and what changed."""
