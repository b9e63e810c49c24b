"""The plain pages: the same conversations as forms, without a script, for a phone, an old browser, a screen reader."""
