"""``python -m simulator``: the same command as ``plateau``."""

import sys

from simulator.cli import main

sys.exit(main())
