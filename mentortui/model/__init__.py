"""Records and rules of a mentorship: pure values, no files, no terminal."""
