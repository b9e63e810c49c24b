"""The browser's face: what any page that Plateau serves shares (guard, tokens, limits, pages, listening), and the pages themselves.

Nothing is imported here: aiohttp and jinja2 are loaded when a verb serves pages, not before.
"""
