"""The engine's edge: the MkDocs plugin, the shell, prose pages, search entries and atomic publishing."""
