"""Dialogs over a screen; each answers a value to the screen that opened it."""
