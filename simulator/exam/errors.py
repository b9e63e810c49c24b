"""What cannot be done during the day? Each says so in French."""

from simulator.source import typeset


class ExamError(Exception):
    """A request that the day refuses; its text is for the person in front of the screen."""

    def __init__(self, sentence: str) -> None:
        super().__init__(typeset(sentence))
