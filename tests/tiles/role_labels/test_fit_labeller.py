from __future__ import annotations

import numpy as np
import pytest

from nesgan_game.dataset.tile_sheets import Family
from nesgan_game.paint.painter import Painter
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.tiles.role_labels import classifier, fit_labeller
from nesgan_game.tiles.role_labels.fit_labeller import Report, composed, examine, halves, painted, teach
from nesgan_game.tiles.role_labels.labeller import Labeller

VOID, WALL, SOLID = ROLE_INDEX["void"], ROLE_INDEX["wall"], ROLE_INDEX["solid"]


def report() -> Report:
    confusion = np.zeros((len(ROLES), len(ROLES)), np.int64)
    confusion[WALL, WALL], confusion[WALL, SOLID], confusion[SOLID, SOLID], confusion[SOLID, VOID] = 90, 10, 1, 3
    return Report(confusion)


def test_balanced_accuracy_counts_every_role_the_same() -> None:
    assert report().recall == {"wall": 0.9, "solid": 0.25}
    assert report().balanced_accuracy == pytest.approx((0.9 + 0.25) / 2)
    assert report().accuracy == pytest.approx(91 / 104)


def test_the_table_shows_true_roles_in_percent() -> None:
    lines = report().table().splitlines()
    assert len(lines) == 3
    assert lines[1].split()[:2] == ["1", "wall"]
    assert lines[1].split()[-1] == "100"
    assert lines[2].split() == ["6", "solid", "75", *"." * 5, "25", *"." * 9, "4"]


def test_halves_share_no_artist() -> None:
    families = [
        Family(name=name, source=source, material="brick")
        for name, source in (("a", "ann-castle"), ("b", "bob-x"), ("c", "ann-church"), ("d", "cid"))
    ]
    first, second = halves(families)
    assert [family.name for family in first] == ["a", "c", "d"]
    assert [family.name for family in second] == ["b"]


def test_composed_scenes_are_seeded_and_know_their_roles(plenty: list[Family]) -> None:
    scenes, again, others = (composed(plenty, seed, 2) for seed in (3, 3, 4))
    assert all((a.pattern == b.pattern).all() for (a, _), (b, _) in zip(scenes, again, strict=True))
    assert any((a.pattern != b.pattern).any() for (a, _), (b, _) in zip(scenes, others, strict=True))
    assert all(screen.attribute.shape == roles.shape for screen, roles in scenes)


def test_varied_walls_keep_their_order_and_the_rest_stays(plenty: list[Family]) -> None:
    plain, varied = (composed(plenty, 0, 8, varied=varied) for varied in (False, True))
    brighter = 0
    for (a, roles), (b, _) in zip(plain, varied, strict=True):
        wall = np.kron(roles == WALL, np.ones((16, 16), bool))
        assert (a.pattern[~wall] == b.pattern[~wall]).all()
        assert (b.pattern[wall].astype(int) >= a.pattern[wall]).all()
        brighter += int((b.pattern[wall] == 3).any())
    assert 0 < brighter < 8


@pytest.fixture(scope="module")
def painter() -> Painter:
    return Painter.load()


def test_painted_screens_are_seeded(painter: Painter) -> None:
    first, again = (painted(painter, 5, 2) for _ in range(2))
    assert all((a.pattern == b.pattern).all() for (a, _), (b, _) in zip(first, again, strict=True))
    assert (first[0][0].palettes != first[1][0].palettes).any()


def test_an_examination_counts_every_cell_once(plenty: list[Family]) -> None:
    exam = composed(plenty, 0, 2)
    found = examine(Labeller.load(), exam)
    assert found.confusion.sum() == sum(roles.size for _, roles in exam)
    seen = np.bincount(np.concatenate([roles.reshape(-1) for _, roles in exam]), minlength=len(ROLES))
    assert (found.confusion.sum(axis=1) == seen).all()


def test_teaching_makes_a_labeller_and_examines_others(
    plenty: list[Family], painter: Painter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        fit_labeller, "composed", lambda families, seed, count=4, **_: composed(families, seed, min(count, 4))
    )
    monkeypatch.setattr(fit_labeller, "painted", lambda painter, seed, **_: painted(painter, seed, 4))
    monkeypatch.setattr(fit_labeller, "halves", lambda families: (families, families))
    monkeypatch.setattr(classifier, "ITERATIONS", 25)
    labeller, reports = teach(plenty, painter, 0)
    assert set(reports) == {"sheets of other artists", "painted in other themes"}
    assert reports["sheets of other artists"].balanced_accuracy > 0.5
    assert examine(labeller, composed(plenty, 9, 2)).accuracy > 0.7
