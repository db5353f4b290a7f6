"""`python -m nesgan_game` is `nesgan-game`."""

import sys


def main() -> int:
    """Load the command line and run it; returns the exit status. Ctrl-C meanwhile ends it in one word, too."""
    try:
        from nesgan_game.cli import main as run

        return run()
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
