"""Widgets that are given facts and post messages; the screen decides."""
