"""`python -m nesgan_game` is `nesgan-game`."""

import sys

from nesgan_game.cli import main

sys.exit(main())
