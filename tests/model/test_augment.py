from __future__ import annotations

import pytest
import torch

from nesgan_game.model.augment import Changes, augment, draw_changes

pytestmark = pytest.mark.slow

ROWS, COLS = 14, 16


def picture(count: int = 1) -> torch.Tensor:
    """(count, 1, 224, 256): every cell holds its own number."""
    cells = torch.arange(count * ROWS * COLS, dtype=torch.float32).reshape(count, 1, ROWS, COLS)
    return cells.repeat_interleave(16, 2).repeat_interleave(16, 3) / 1000


def cells_of(levels: torch.Tensor) -> torch.Tensor:
    """(N, R, C) the one value of every cell."""
    cells: torch.Tensor = levels[:, 0, ::16, ::16]
    assert torch.equal(cells.repeat_interleave(16, 1).repeat_interleave(16, 2), levels[:, 0])
    return cells


def changes(shift: tuple[int, int] = (0, 0), cut: tuple[int, ...] = (0, 0, 0, 0), mirrored: int = 0) -> Changes:
    return Changes(shift=torch.tensor([shift]), cut=torch.tensor([cut]), mirrored=torch.tensor([mirrored]))


NOTHING = torch.zeros((1, ROWS, COLS, 0), dtype=torch.int64)


def test_a_shift_moves_whole_cells_and_lets_the_dark_in() -> None:
    before, after = cells_of(picture())[0], cells_of(augment(picture(), NOTHING, changes((1, -2)))[0])[0]
    assert torch.equal(after[1:, :-2], before[:-1, 2:])
    assert (after[0] == -1).all()
    assert (after[:, -2:] == -1).all()


def test_codes_move_along() -> None:
    codes = torch.arange(ROWS * COLS * 2).reshape(1, ROWS, COLS, 2)
    moved = augment(picture(), codes, changes((-1, 3)))[1]
    assert torch.equal(moved[0, :-1, 3:], codes[0, 1:, :-3])
    assert moved.shape == codes.shape


def test_a_cut_out_is_dark_and_the_rest_stays() -> None:
    after = cells_of(augment(picture(), NOTHING, changes(cut=(2, 3, 6, 5)))[0])[0]
    before = cells_of(picture())[0]
    inside = torch.zeros(ROWS, COLS, dtype=torch.bool)
    inside[2:6, 3:5] = True
    assert (after[inside] == -1).all()
    assert torch.equal(after[~inside], before[~inside])


def test_a_mirror_image() -> None:
    levels = torch.rand(1, 1, 224, 256)
    assert torch.equal(augment(levels, NOTHING, changes(mirrored=1))[0], levels.flip(3))


def test_gradients_reach_what_is_still_seen() -> None:
    levels = picture().requires_grad_()
    torch.autograd.backward(augment(levels, NOTHING, changes((1, 0), (5, 5, 9, 9)))[0].sum())
    assert levels.grad is not None
    seen = cells_of(levels.grad)[0]
    assert (seen[-1] == 0).all()
    assert (seen[4:8, 5:9] == 0).all()
    assert seen.sum() == ROWS * COLS - COLS - 16


def test_draws_come_from_the_seed_and_split_between_processes() -> None:
    drawn = draw_changes(64, ROWS, COLS, (3, 7, 1), mirror=True)
    again = draw_changes(64, ROWS, COLS, (3, 7, 1), mirror=True)
    for name in ("shift", "cut", "mirrored"):
        assert torch.equal(getattr(drawn, name), getattr(again, name))
        assert torch.equal(getattr(drawn[32:48], name), getattr(again, name)[32:48])
        for other in ((4, 7, 1), (3, 8, 1), (3, 7, 2)):
            assert not torch.equal(
                getattr(draw_changes(64, ROWS, COLS, other, mirror=True), name), getattr(drawn, name)
            )


def test_draws_keep_to_their_bounds() -> None:
    drawn = draw_changes(500, ROWS, COLS, (0, 0, 0), mirror=True)
    assert set(drawn.shift[:, 0].tolist()) == {-1, 0, 1}
    assert set(drawn.shift[:, 1].tolist()) == {-2, -1, 0, 1, 2}
    top, left, bottom, right = drawn.cut.unbind(1)
    assert ((top >= 0) & (top <= bottom) & (bottom <= ROWS) & (bottom - top <= ROWS // 2)).all()
    assert ((left >= 0) & (left <= right) & (right <= COLS) & (right - left <= COLS // 2)).all()
    assert 150 < drawn.mirrored.sum() < 350
    assert draw_changes(500, ROWS, COLS, (0, 0, 0), mirror=False).mirrored.sum() == 0
