"""The mentorship around the meetings: the records and rules of each chapter of the workbook."""
