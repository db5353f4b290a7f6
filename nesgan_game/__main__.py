"""`python -m nesgan_game` is `nesgan-game`."""

import sys


def main() -> int:
    """Load the command line and run it; returns the exit status.

    Until it is loaded, and once it has ended, Ctrl-C ends the program at once and without a word: nothing is half done,
    and what a KeyboardInterrupt within imports becomes is anybody's guess. What Python does before is not ours.
    """
    try:
        import signal

        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # not where it is to be ignored
            signal.signal(signal.SIGINT, signal.SIG_DFL)
    except KeyboardInterrupt:
        return 130
    from nesgan_game.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
