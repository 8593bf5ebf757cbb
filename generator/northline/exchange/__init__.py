"""Importers and exporters, one file each: what other tools give us, and what we give them."""
