"""The sections of the alignment page, one file each: what is covered, what is not, and what pulls in another direction."""
