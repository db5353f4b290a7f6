from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_library
from PIL import Image

from nesgan_game.library.audit import audit_files, html_report
from nesgan_game.library.audit.compare import Audit, audit
from nesgan_game.library.audit.training_art import Art, Collection
from nesgan_game.library.tile_library import TileLibrary


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(3)


@pytest.fixture(scope="module")
def found(library: TileLibrary) -> Audit:
    """An audit against one copied door, and a screen of noise from elsewhere."""
    noise = np.random.default_rng(0).integers(0, 4, (32, 32)).astype(np.uint8)
    copy = Art("sheet <1>", "a & b", library.by_role("door")[0].pattern)
    return audit(library, Collection(Path(), [copy, Art("noise", "n", noise)]))


def test_the_files_tell_the_same(library: TileLibrary, found: Audit, tmp_path: Path) -> None:
    audit_files.write(library, found, tmp_path)
    told = json.loads((tmp_path / "audit.json").read_text())
    with (tmp_path / "audit.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    door = library.by_role("door")[0]
    assert told["format"] == "nesgan-audit"
    assert told["tiles"] == len(library)
    assert told["distances"][door.id] == 0
    assert told["copies"] == pytest.approx((found.distances == 0).mean(), abs=1e-4)
    assert told["copies"] <= told["copies_and_near_copies"]
    assert len(told["floor"]["distances"]) == len(found.floor)
    assert len(rows) == len(library) - told["plain"]
    assert [int(row["distance"]) for row in rows] == sorted(found.distances.tolist())
    assert {row["source"] for row in rows if int(row["tile"]) == door.id} == {"sheet <1>"}
    with Image.open(tmp_path / "audit.png") as image:
        image.load()
        assert image.width > 500


def test_tile_and_copy_stand_side_by_side_in_the_same_colours(library: TileLibrary, found: Audit) -> None:
    sheet = np.asarray(audit_files.picture(library, found))
    first = min((match.distance, n) for n, match in enumerate(found.matches) if match)[1]
    big = library.rgb(library[first]).repeat(3, axis=0).repeat(3, axis=1)
    assert (sheet[24:72, 8:56] == big).all()
    assert (sheet[24:72, 58:106] == big).all()


def test_the_same_audit_makes_the_same_bytes(library: TileLibrary, found: Audit, tmp_path: Path) -> None:
    for name in ("a", "b"):
        audit_files.write(library, found, tmp_path / name)
        html_report.write(library, tmp_path / name, found)
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


def test_one_source_has_no_floor(library: TileLibrary) -> None:
    alone = audit(library, Collection(Path(), [Art("a", "b", library.by_role("door")[0].pattern)]))
    assert audit_files.figures(alone)["floor"] == {
        "copies": None,
        "copies_and_near_copies": None,
        "median": None,
        "distances": [],
    }
