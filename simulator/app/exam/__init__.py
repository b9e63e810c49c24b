"""The rehearsal of the examination day: a screen for each part, its clock, and the opinion at the end."""
