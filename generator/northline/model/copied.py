"""Kinds of files that are copied from the content folder as they are, by the ending of their name."""

IMAGES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"})
PAPERS = frozenset({".pdf", ".csv", ".tsv", ".txt", ".xlsx", ".docx", ".pptx", ".ods", ".odt", ".odp", ".ics"})
ASSETS = IMAGES | PAPERS
# Those that hold text, which can be looked through.
TEXTS = frozenset({".svg", ".csv", ".tsv", ".txt", ".ics"})
