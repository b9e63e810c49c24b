"""The participants' side of a led session: pages for their phones, served from the trainer's own process.

Nothing is imported here: ``simulator.web.classroom.server`` has ``GroupServer``, loaded when a session is opened to devices.
"""

PORT = 8765
"""Where a session listens unless told otherwise; ``plateau join`` asks there when no port is given."""
