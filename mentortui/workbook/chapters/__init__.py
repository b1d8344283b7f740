"""What can be done in each chapter of the workbook: named operations on its records."""
