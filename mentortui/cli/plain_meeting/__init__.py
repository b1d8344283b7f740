"""The meeting as questions and answers, line by line: for screen readers and very small terminals."""
