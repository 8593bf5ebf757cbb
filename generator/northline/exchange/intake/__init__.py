"""From other tools' tables to item files: rows in, drafts of items, a merge with what people wrote, a report of everything."""
