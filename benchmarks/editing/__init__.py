"""What happens to saved attempts when their scenario is edited? Edits of the YAML, a witness that shares no code with the product.

The witness reads the YAML by itself, evaluates conditions and effects by itself, and says what a journal showed, screen by screen.
"""

from benchmarks.editing.edits import EDITS, Edit, Text
from benchmarks.editing.trial import Outcome, Trial
from benchmarks.editing.witness import WrongError, screens

__all__ = ["EDITS", "Edit", "Outcome", "Text", "Trial", "WrongError", "screens"]
