"""Strokes that rooms share."""

from __future__ import annotations

from nesgan_game.level.rooms.canvas import Canvas, Temper
from nesgan_game.level.rooms.shapes import podiums, posts
from nesgan_game.seeds import stream


def floors(seed: int, ruggedness: float = 1.0, *, low: bool = False) -> list[int]:
    canvas = Canvas(12, 40, temper=Temper(ruggedness=ruggedness))
    canvas.ground(0, 40, 10)
    canvas.frame(10, 10, ceiling=5 if low else 1)
    canvas.fill("spikes", 10, 20, 1, 2)
    canvas.places = [(9, 8)]
    canvas.candles = [(9, 30)]
    podiums(canvas, stream(seed))
    assert canvas.role(10, 20) == "spikes"
    assert not canvas.solid(9, 30)
    assert canvas.places == [(canvas.floor_below(5, 8) - 1, 8)]
    return [10, *(canvas.floor_below(5, col) for col in range(1, 39)), 10]


def test_podiums_keep_away_from_doors_hazards_and_encounters() -> None:
    for seed in range(30):
        rows = floors(seed)
        assert {rows[col] for col in (*range(1, 5), *range(16, 20), *range(22, 26), *range(35, 39))} == {10}
        assert len({rows[col] for col in range(6, 11)}) == 1
        assert set(rows) <= {8, 9, 10, 11}


def test_podiums_come_with_ruggedness_and_need_air() -> None:
    raised = [sum(row < 10 for seed in range(30) for row in floors(seed, rugged)) for rugged in (0.0, 0.5, 1.0)]
    assert 0 == raised[0] < raised[1] < raised[2]
    assert all(set(floors(seed, low=True)) == {10, 11} for seed in range(10))


def test_planks_stand_on_posts_in_most_rooms_and_on_nothing_deadly() -> None:
    held = 0
    for seed in range(40):
        canvas = Canvas(12, 30)
        canvas.ground(0, 30, 10)
        canvas.fill("spikes", 10, 20, 1, 4)
        canvas.fill("platform", 7, 5, 1, 4)
        canvas.fill("platform", 7, 20, 1, 3)
        before = canvas.cells.copy()
        posts(canvas, stream(seed))
        set_ = {(row, col) for row, col in zip(*(canvas.cells != before).nonzero(), strict=True)}
        assert set_ in (set(), {(8, 5), (9, 5), (8, 8), (9, 8)})
        assert all(canvas.role(*cell) == "pillar" for cell in set_)
        held += bool(set_)
    assert 28 < held < 40  # 85 in a hundred rooms of them
