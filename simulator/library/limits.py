"""How long may an authored text be, how far may a number go? The readers and the schema answer from here."""

TITLE = 80
REFERENTIAL_TITLE = 120
LEXICON_TITLE = 120
SENTENCE = 300
"""A summary, a goal, a portrait, a hint, the reason of a blocking fault, what a character answers to the unexpected."""
PERSON = 40
GAUGE_NAME = 24
MEANING = 200
CHOICE = 220
PHRASING = 400
FEEDBACK = 400
LINE = 600
ENDING = 1_200
COMPETENCE_ID = 60
NAME = 200
CODE = 40
SOURCE = 400
RULE = 400
PLACE = 60
ENTRY = 60

PROMPT = 600
STEP = 160
EXPLANATION = 900
METHOD = 400
UNIT = 20
QUESTIONNAIRE_TITLE = 120
LISTENS = 400
"""What a jury listens for in an answer."""

GAUGES = 30
FLAGS = 60
OFFERED = (3, 9)
"""Options or steps of a question: with fewer, chance answers; with more, one digit no longer does."""
IDEAS = (2, 5)
"""Ideas of an open question."""
IDEA_PHRASINGS = 4
"""Ways of telling an idea of an open question, its text aside, under which it would often not be heard."""

LEVEL = (1, 3)
MINUTES = (1, 120)
GAUGE = (0, 100)
CHANGE = (-100, 100)
POINTS = (-2, 2)
WEIGHT = (1, 1_000)
SILENCE = (5, 600)
SHARE = (0, 1)
OBSERVATIONS = (1, 50)
MONTHS = (1, 120)
EXAM_MINUTES = (1, 4_800)
"""A professional situation may last several days."""
DAY_MINUTES = (1, 240)
"""Of one part of a rehearsal: all of it is lived in one sitting."""
DAY_QUESTIONS = (1, 40)
QUANTITY = (-1_000_000, 1_000_000)
TOLERANCE = (0, 1_000_000)
