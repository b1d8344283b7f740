"""The chapters of the workbook on the screen: a list, a card, a question."""
