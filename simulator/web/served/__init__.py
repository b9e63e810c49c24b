"""The whole app in a browser: one process for each person, drawn by a terminal in the page; textual-serve does the drawing."""
