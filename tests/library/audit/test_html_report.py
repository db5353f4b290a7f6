from __future__ import annotations

import base64
import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_library
from PIL import Image

from nesgan_game.library.audit import html_report
from nesgan_game.library.audit.compare import audit
from nesgan_game.library.audit.training_art import Art, Collection
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.nes import CLEAR

VOID_TAGS = {"meta", "img", "br", "th", "td", "tr", "p"}


class Reader(HTMLParser):
    """Collects text, tags and addresses, and checks that what is opened is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.tags, self.addresses = "", list[str](), list[str]()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag not in VOID_TAGS:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID_TAGS:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    return reader


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(3)


def test_the_page_is_whole_in_itself(library: TileLibrary) -> None:
    page = html_report.page(library)
    found = read(page)
    assert all(address.startswith("data:image/png;base64,") for address in found.addresses)
    assert "script" not in found.tags
    assert "link" not in found.tags
    assert not re.search(r"https?:|url\((?!data:)", page)


def test_every_role_cluster_and_tile_is_named(library: TileLibrary) -> None:
    found = read(html_report.page(library))
    assert found.tags.count("h3") == len({tile.cluster for tile in library})
    for tile in library:
        assert f"{tile.id}: {tile.name}" in found.text
        assert tile.role in found.text
    screens = {tile.origin[0] for tile in library if tile.origin[0] >= 0}
    assert all(f"screen {number}: " in found.text for number in screens)


def test_origins_show_the_tiles_where_they_were_cut(library: TileLibrary) -> None:
    (address, *_) = read(html_report.page(library)).addresses
    with Image.open(io.BytesIO(base64.b64decode(address.partition(",")[2]))) as image:
        picture = np.asarray(image.convert("RGB"))
    assert picture.shape == (224, 256, 3)
    cut = [tile for tile in library if tile.origin[0] == 0]
    assert cut
    for tile in cut:
        y, x = tile.origin[1] * 16, tile.origin[2] * 16
        assert (picture[y : y + 16, x : x + 16] == library.rgb(tile)).all()


def test_an_audit_adds_the_nearest_training_tiles(library: TileLibrary, tmp_path: Path) -> None:
    copy = Art("sheet", "door", library.by_role("door")[0].pattern)
    noise = Art("noise", "n", np.random.default_rng(0).integers(0, 4, (32, 32)).astype(np.uint8))
    path = html_report.write(library, tmp_path, audit(library, Collection(Path(), [copy, noise])))
    text = read(path.read_text()).text
    assert "Is it new?" in text
    assert "0 of 256 from sheet: door" in text
    assert "Is it new?" not in read(html_report.page(library)).text


def test_clear_pixels_are_clear_on_the_page(library: TileLibrary) -> None:
    number = library.by_role("decor")[0].id
    half = library[number].pattern.copy()
    half[:, :8] = CLEAR
    objects = [replace(tile, pattern=half) if tile.id == number else tile for tile in library]
    page = html_report.page(replace(library, tiles=tuple(objects)))
    found = re.search(r"url\(data:image/png;base64,([^)]+)\)", page)
    assert found is not None
    with Image.open(io.BytesIO(base64.b64decode(found[1]))) as image:
        alpha = np.asarray(image.convert("RGBA"))[..., 3]
    x, y, *_ = library.area(number)
    assert (alpha == 0).sum() == 128
    assert not alpha[y : y + 16, x : x + 8].any()
    shown = html_report.shown(library, replace(library[number], pattern=half))
    assert (shown[:, 8:] == library.rgb(number)[:, 8:]).all()
    assert len(np.unique(shown[:, :8].reshape(-1, 3), axis=0)) == 1


def test_what_a_library_file_says_cannot_break_out_of_the_page(library: TileLibrary) -> None:
    evil = "<script>alert(1)</script>"
    tiles = tuple(replace(tile, name=f"{tile.role}-{evil}-1", origin=(0, 10**9, 10**9)) for tile in library)
    notes = {"funnel": {evil: evil, "cells": 3}, evil: [evil], "z": 3}
    found = read(html_report.page(replace(library, name=evil, tiles=tiles, provenance=notes)))
    assert "script" not in found.tags
    assert evil in found.text
    assert read(html_report.page(replace(library, provenance={"funnel": "none"}))).text
