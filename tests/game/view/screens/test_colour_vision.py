import numpy as np
import pytest

from nesgan_game import nes
from nesgan_game.game.view.screens.colour_vision import KINDS, corrected, simulated


def seen_apart(first: np.ndarray, second: np.ndarray) -> float:
    return float(np.abs(first.astype(float) - second.astype(float)).sum())


@pytest.mark.parametrize("kind", KINDS[1:])
def test_colours_that_were_lost_are_told_apart_again(kind: str) -> None:
    colours = nes.COLOURS[[number for number in range(64) if number % 16 < 13]]
    seen, after = simulated(colours, kind), simulated(corrected(colours, kind), kind)
    pairs = [(a, b) for a in range(len(colours)) for b in range(a)]
    lost = [(a, b) for a, b in pairs if seen_apart(colours[a], colours[b]) > 120 and seen_apart(seen[a], seen[b]) < 40]
    assert len(lost) > 5
    better = sum(seen_apart(after[a], after[b]) > seen_apart(seen[a], seen[b]) for a, b in lost)
    assert better > 0.7 * len(lost)
    told = np.mean([seen_apart(after[a], after[b]) for a, b in lost])
    assert told > 1.5 * np.mean([seen_apart(seen[a], seen[b]) for a, b in lost])


@pytest.mark.parametrize("kind", KINDS)
def test_greys_stay_and_off_changes_nothing(kind: str) -> None:
    greys = np.repeat(np.arange(0, 256, 15, dtype=np.uint8)[:, None], 3, axis=1)
    assert np.abs(corrected(greys, kind).astype(int) - greys).max() <= 3
    if kind == "off":
        assert np.array_equal(corrected(nes.COLOURS, kind), nes.COLOURS)
        assert np.array_equal(simulated(nes.COLOURS, kind), nes.COLOURS)
