"""What SDL and its drivers tell of devices that are missing, kept from the terminal."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

STANDARD_ERROR = 2


@contextmanager
def silence() -> Iterator[None]:
    """Nothing that is written to standard error comes through: ALSA tells of a missing device in nine lines."""
    try:
        kept = os.dup(STANDARD_ERROR)
    except OSError:  # there is none
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, STANDARD_ERROR)
    try:
        yield
    finally:
        os.dup2(kept, STANDARD_ERROR)
        os.close(kept)
        os.close(nowhere)
