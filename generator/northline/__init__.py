"""Northline: static report sites for Agile Release Trains, every objective traced to the vision."""

__version__ = "0.1.0"
