"""How is the answer to a candidate said in French? A page in sections, each sentence with the place of its rule."""

from scoring.certification.words.page import Section, notices, page_of
from scoring.certification.words.refusals import REFUSAL_SENTENCES

__all__ = ["REFUSAL_SENTENCES", "Section", "notices", "page_of"]
