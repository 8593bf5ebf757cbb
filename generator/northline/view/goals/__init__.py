"""What pages of themes and outcomes tell beyond their facts, one file a question."""
