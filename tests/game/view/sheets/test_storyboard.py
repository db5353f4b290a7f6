"""The storyboard of a stage: every room in its place, its graph, its locks, and text that nothing covers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest

from nesgan_game.game.view.sheets import storyboard as sheets
from nesgan_game.game.view.sheets.lettering import TEXT_PX
from nesgan_game.game.view.sheets.route_lines import FLOWN, WALKED
from nesgan_game.game.view.sheets.storyboard import CELL_PX, DOOR_COLOURS, MARGIN, PAPER, save_storyboard, storyboard
from nesgan_game.game.view.sprite_cache import Pixels
from nesgan_game.level.build import bare_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.explore.loops import find_openings
from nesgan_game.level.stage import Stage

Box = tuple[int, int, int, int]


@pytest.fixture(scope="module")
def locked() -> Stage:
    return bare_stage(6, controls=Controls(branches=2, locks=True))


@pytest.fixture(scope="module")
def sheet(locked: Stage) -> Pixels:
    return storyboard(locked)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Box]]:
    """Texts as they are written, with left, top, right and bottom."""
    texts: list[tuple[str, Box]] = []
    write = sheets._Sheet.write

    def noted(self: sheets._Sheet, text: str, x: int, y: int, ink: sheets.Colour = sheets.INK) -> int:
        end = write(self, text, x, y, ink)
        texts.append((text, (x, y, end, y + TEXT_PX)))
        return end

    monkeypatch.setattr(sheets._Sheet, "write", noted)
    return texts


@pytest.mark.slow
def test_no_text_lies_on_another_or_leaves_the_sheet(locked: Stage, written: list[tuple[str, Box]]) -> None:
    height, width, _ = storyboard(locked).shape
    assert len(written) > 2 * len(locked.rooms)
    for number, (_, (left, top, right, bottom)) in enumerate(written):
        assert 0 <= left < right <= width
        assert 0 <= top < bottom <= height
        for _, (x0, y0, x1, y1) in written[number + 1 :]:
            assert right <= x0 or x1 <= left or bottom <= y0 or y1 <= top


def test_it_tells_of_every_room_and_of_beats_idea_and_shape(locked: Stage, written: list[tuple[str, Box]]) -> None:
    beats = " ".join(["shown", "varied", "tested"])
    storyboard(replace(locked, properties=MappingProxyType({**locked.properties, "beats": beats, "idea": "pits"})))
    texts = [text for text, _ in written]
    assert any("idea pits" in text for text in texts)
    for number, room in enumerate(locked.rooms):
        (line,) = [text for text in texts if text.startswith(f"{number + 1:2d} {room.kind}")]
        assert ("beat" in line) == (number < 3)


def test_rooms_lie_in_their_places_and_doors_are_marked(locked: Stage, sheet: Pixels) -> None:
    openings = list(find_openings(locked))
    assert len(openings) >= len(locked.rooms) - 1
    shown = {name: int((sheet == colour).all(axis=2).sum()) for name, colour in DOOR_COLOURS.items()}
    assert shown["door"] > 200
    assert shown["locked"] > 100
    assert sheet.shape[1] >= locked.cols * CELL_PX + 2 * MARGIN


def test_the_legend_has_a_colour_for_every_word() -> None:
    legend = {**sheets.ROOM_COLOURS, **sheets.THINGS, **DOOR_COLOURS, "walked": WALKED, "leap": FLOWN}
    assert len(set(legend.values())) == len(legend)
    assert PAPER not in legend.values()


def test_equal_stages_make_equal_bytes(tmp_path: Path, locked: Stage, sheet: Pixels) -> None:
    save_storyboard(locked, tmp_path / "a.png")
    save_storyboard(locked, tmp_path / "b.png")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    assert np.array_equal(storyboard(locked), sheet)
