from __future__ import annotations

from itertools import combinations, combinations_with_replacement

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.imaging.palette_packing import pack, pack_sets

SETS = st.lists(st.frozensets(st.integers(0, 7), max_size=3), max_size=8)


def brute(wanted: list[frozenset[int]]) -> bool:
    """Whether four of all sets of three of the colours hold what is wanted, by trying all of them."""
    colours = sorted(frozenset().union(*wanted))
    threes = [frozenset(three) for three in combinations(colours, min(3, len(colours)))]
    needed = [one for one in set(wanted) if one]
    return any(
        all(any(one <= own for own in four) for one in needed) for four in combinations_with_replacement(threes, 4)
    )


@settings(max_examples=40)
@given(SETS.filter(lambda wanted: len(frozenset().union(*wanted)) <= 5))
def test_palettes_are_found_exactly_where_there_are_some(wanted: list[frozenset[int]]) -> None:
    found = pack_sets(wanted)
    assert (found is not None) == brute(wanted)
    if found is not None:
        assert len(found) <= 4
        assert all(len(own) <= 3 for own in found)
        assert all(not one or any(one <= own for own in found) for one in wanted)


@pytest.mark.parametrize(
    "wanted",
    [
        [frozenset(range(4))],
        [frozenset({n, n + 5, n + 10}) for n in range(5)],
        [frozenset({a, b}) for a, b in combinations(range(6), 2)],
        [frozenset({n}) for n in range(13)],
    ],
)
def test_what_four_palettes_cannot_hold(wanted: list[frozenset[int]]) -> None:
    assert pack_sets(wanted) is None


def test_twelve_pairs_fill_four_palettes() -> None:
    triples = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (9, 10, 11)]
    wanted = [frozenset(pair) for three in triples for pair in combinations(three, 2)]
    assert sorted(map(sorted, pack_sets(wanted) or [])) == [list(three) for three in triples]


@settings(max_examples=60)
@given(st.integers(0, 2**32 - 1))
def test_the_palettes_of_legal_cells_are_found(seed: int) -> None:
    rng = np.random.default_rng(seed)
    colours = int(rng.integers(4, 20))
    hidden = [rng.choice(np.arange(1, colours), 3, replace=False) for _ in range(4)]
    cells = np.zeros((int(rng.integers(1, 40)), colours), bool)
    for cell in cells:
        cell[rng.choice(hidden[rng.integers(4)], rng.integers(0, 4), replace=False)] = True
        cell[0] = rng.random() < 0.5 or not cell.any()
    rows = pack(cells)
    assert rows is not None
    assert 1 <= len(rows) <= 4
    assert len({row[0] for row in rows}) == 1
    assert all(len(set(row)) == len(row) <= 4 for row in rows)
    assert all(any(set(np.flatnonzero(cell)) <= set(row) for row in rows) for cell in cells)


def test_a_cell_of_five_colours_is_no_cell_of_the_console() -> None:
    assert pack(np.ones((1, 5), bool)) is None
    assert pack(np.ones((1, 4), bool)) == [[0, 1, 2, 3]]
    assert pack(np.array([[False, True]])) == [[1]]
