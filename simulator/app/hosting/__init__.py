"""The trainer's side of a led session: lobby, scene, vote, spread, discussion, debrief. What is projected never shows the key unasked."""
