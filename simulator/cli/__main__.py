"""``python -m simulator.cli``: the same command."""

import sys

from simulator.cli import main

sys.exit(main())
