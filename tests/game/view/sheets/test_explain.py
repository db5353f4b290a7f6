"""Why a level can or cannot be won, as a picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from acting import acting_stage, thing
from PIL import Image
from small_maps import placed

from nesgan_game.game.view.sheets.explain import EXIT, FAULT, FRONTIER, REACHED, START, WAY, explain, save_explanation
from nesgan_game.level.proof.floor_reach import floor_reach
from nesgan_game.level.proof.validate import validate
from nesgan_game.level.search.exhaustive import explore
from nesgan_game.level.stage import Stage, role_stage, roles_from_text

OPEN = "............\n" * 4 + "============\n############"
PIT = "............\n" * 4 + "====.....===\n####^^^^^###"


def stage(text: str) -> Stage:
    return role_stage("why", roles_from_text(text), (placed(1, "hero", 3, 0), placed(2, "exit", 3, 11)))


def map_part(picture: np.ndarray, here: Stage) -> np.ndarray:
    return picture[: here.rows * 16, : here.cols * 16]


def tinted(picture: np.ndarray, here: Stage) -> set[tuple[int, int]]:
    """Cells whose middle is greener than in a picture of a stage of which nothing is known."""
    plain = explain(here, replace(validate(here), graphs=None, search=None, proof=None, faults=()))
    more = map_part(picture, here).astype(int) - map_part(plain, here)
    rows, cols = np.nonzero(more[4::16, 4::16, 1] > REACHED[1] // 8)
    return set(zip(rows.tolist(), cols.tolist(), strict=True))


def coloured(picture: np.ndarray, colour: tuple[int, int, int]) -> set[tuple[int, int]]:
    """Cells in which a colour is found."""
    rows, cols = np.nonzero((picture == colour).all(axis=2))
    return set(zip((rows // 16).tolist(), (cols // 16).tolist(), strict=True))


def test_a_fault_is_crossed_and_the_frontier_drawn_where_the_search_ended() -> None:
    here = stage(PIT)
    report = validate(here)
    picture = map_part(explain(here, report), here)
    assert report.faults
    assert coloured(picture, FAULT) == {(report.faults[0].row, report.faults[0].col)}
    assert coloured(picture, FRONTIER)
    assert not coloured(picture, WAY)
    assert (3, 11) in coloured(picture, EXIT)


def test_a_way_is_dotted_and_saved(tmp_path: Path) -> None:
    here = stage(OPEN)
    report = validate(here)
    picture = explain(here, report)
    assert {col for _, col in coloured(map_part(picture, here), WAY)} >= set(range(1, 11))
    assert coloured(map_part(picture, here), START) == {(3, 0)}
    save_explanation(here, report, tmp_path / "why.png")
    with Image.open(tmp_path / "why.png") as image:
        assert np.array_equal(np.asarray(image), picture)


def test_where_a_proof_is_found_at_once_nothing_is_searched_and_the_floors_are_tinted() -> None:
    here = stage(OPEN)
    report = validate(here)
    picture = explain(here, report)
    assert report.search is None
    assert {(3, col) for col in range(1, 11)} <= tinted(picture, here)
    assert not coloured(picture, FRONTIER), "where it ends is known after a search alone"


@pytest.mark.parametrize("broken", [False, True], ids=["whole", "broken"])
def test_maps_with_planks_are_tinted_as_far_as_the_quick_way_gets(broken: bool) -> None:
    gap = "." * 9 if broken else "."
    text = f"@........{gap}..X\n==A...==={gap}===\n##^^^^###{'^' * len(gap)}###"
    here = acting_stage(text, A=thing("planks", cols=4))
    report = validate(here)
    shown = tinted(explain(here, report), here)
    assert bool(report.faults) == broken
    assert {(4, col) for col in range(1, 8)} <= shown, "over the planks"
    assert ((4, here.cols - 2) in shown) == (not broken)
    if broken:
        assert coloured(map_part(explain(here, report), here), FAULT) == {(4, 8)}


def test_a_search_that_was_cut_off_shows_what_it_and_the_floors_reach() -> None:
    here = stage(OPEN)
    search = explore(here, most=5)
    report = replace(validate(here), search=search)
    assert report.graphs is not None
    cells = search.visited | floor_reach(here, report.graphs)
    assert not search.complete
    assert {(row, col) for row, col in np.argwhere(cells).tolist() if 0 < col < 11} <= tinted(
        explain(here, report), here
    )
    assert not coloured(explain(here, report), FRONTIER)


def test_the_legend_below_tells_of_the_marks_that_are_there_and_is_never_cut_off() -> None:
    fine, parted = stage(OPEN), stage(PIT)
    for here, marks, others in ((fine, (WAY, START, EXIT), (FAULT,)), (parted, (FRONTIER, FAULT, START, EXIT), (WAY,))):
        picture = explain(here, validate(here))
        legend = picture[here.rows * 16 :]
        assert all(coloured(legend, mark) for mark in marks)
        assert not any(coloured(legend, mark) for mark in others)
        assert (legend[:, -8:] == legend[0, 0]).all(), "text ends before the edge"
        assert not picture[: here.rows * 16, here.cols * 16 :].any()
    wide = role_stage("wide", roles_from_text("." * 200 + "\n" + "=" * 200),
                      (placed(1, "hero", 0, 0), placed(2, "exit", 0, 150)))  # fmt: skip
    assert explain(wide, validate(wide)).shape[1] == 3200
