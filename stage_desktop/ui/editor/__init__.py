"""The script editor: the rundown and what it is prepared with, edited as in a spreadsheet."""
