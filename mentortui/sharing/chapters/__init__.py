"""Each chapter as a document to read, in the reader's language: for the command line."""
