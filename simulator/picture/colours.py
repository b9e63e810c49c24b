"""Which colours does a picture use? Dark on light, every text at a contrast of 4.5 at least (a test computes it)."""

from simulator.scenario import Tone

PAPER = "#ffffff"
INK = "#16191f"
QUIET = "#4c525c"
LINE = "#3d4757"
BACK = "#6b2d91"
NEVER = "#686868"
TAKEN = "#00508f"
ON_TAKEN = "#ffffff"
SCENE = "#eef2f8"
UNREACHED = "#f4f4f4"
ENDINGS = {Tone.SUCCESS: "#dff2e3", Tone.MIXED: "#fdf0cf", Tone.FAILURE: "#fbe1de"}
EDGES = {Tone.SUCCESS: "#0f5d2a", Tone.MIXED: "#7a4b00", Tone.FAILURE: "#a11212"}
