"""Why a level can or cannot be won, as a picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image
from small_maps import placed

from nesgan_game.level.explain import EXIT, FAULT, FRONTIER, START, WAY, explain, save_explanation
from nesgan_game.level.proof.validate import examined
from nesgan_game.level.stage import Stage, role_stage, roles_from_text


def stage(text: str) -> Stage:
    return role_stage("why", roles_from_text(text), (placed(1, "hero", 3, 0), placed(2, "exit", 3, 11)))


def coloured(picture: np.ndarray, colour: tuple[int, int, int]) -> set[tuple[int, int]]:
    """Cells in which a colour is found."""
    rows, cols = np.nonzero((picture == colour).all(axis=2))
    return set(zip((rows // 16).tolist(), (cols // 16).tolist(), strict=True))


def test_a_fault_is_crossed_and_the_frontier_drawn_where_the_search_ended() -> None:
    here = stage("............\n" * 4 + "====.....===\n####^^^^^###")
    report = examined(here)
    picture = explain(here, report)
    assert picture.shape == (96, 192, 3)
    assert report.faults
    assert coloured(picture, FAULT) == {(report.faults[0].row, report.faults[0].col)}
    assert coloured(picture, FRONTIER)
    assert not coloured(picture, WAY)
    assert (3, 11) in coloured(picture, EXIT)


def test_a_way_is_dotted_and_saved(tmp_path: Path) -> None:
    here = stage("............\n" * 4 + "============\n############")
    report = examined(here, thorough=True)
    picture = explain(here, report)
    assert {col for _, col in coloured(picture, WAY)} >= set(range(1, 11))
    assert coloured(picture, START) == {(3, 0)}
    save_explanation(here, report, tmp_path / "why.png")
    with Image.open(tmp_path / "why.png") as image:
        assert np.array_equal(np.asarray(image), picture)
