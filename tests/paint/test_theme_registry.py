"""Themes of one's own: from a file, in code, and from a package that is really installed as far as Python can tell."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

import nesgan_game as ng
from nesgan_game.cli import main
from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.paint import theme_registry
from nesgan_game.paint.theme_kinds import THEMES, ThemeKind
from nesgan_game.paint.theme_objects import PLAIN
from nesgan_game.paint.theme_registry import find_theme, load_theme, objects_shown, register, themes

MOOR_FILE = Path(__file__).parents[2] / "examples" / "moor.toml"
MOOR = replace(THEMES["garden"], name="moor")
Install = Callable[..., None]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(autouse=True)
def _registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme_registry, "_registered", {})


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Lay packages on Python's path, as pip would: a module and a .dist-info folder that tells its entry points."""
    site = tmp_path / "site"
    site.mkdir()

    def lay(package: str, code: str, **points: str) -> None:
        (site / f"{package}.py").write_text(code, encoding="utf-8")
        told = site / f"{package}-1.0.dist-info"
        told.mkdir()
        (told / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n", encoding="utf-8")
        lines = [f"{name} = {package}:{attribute}\n" for name, attribute in points.items()]
        (told / "entry_points.txt").write_text(f"[{theme_registry.GROUP}]\n{''.join(lines)}", encoding="utf-8")
        monkeypatch.syspath_prepend(site)

    return lay


HEATH = """
import dataclasses
from nesgan_game import ThemeKind
from nesgan_game.paint.theme_kinds import THEMES
HEATH = dataclasses.replace(THEMES["cavern"], name="heath")
NONE = "heath"
"""


def test_a_file_is_a_theme(tmp_path: Path) -> None:
    kind = ng.load_theme(MOOR_FILE)
    assert (kind.name, kind.styles, kind.map_colour) == ("moor", (("cavern", 2), ("garden", 1)), 0x19)
    told = tmp_path / "moor.json"
    told.write_text(json.dumps({"format": "nesgan-theme", "version": 1, **kind.to_dict()}), encoding="utf-8")
    assert find_theme(told) == find_theme(str(told)) == find_theme(MOOR_FILE) == kind


@pytest.mark.parametrize(
    ("suffix", "text", "said"),
    [
        (".toml", "format = ", "is not TOML"),
        (".json", "{", "is not JSON"),
        (".toml", 'format = "nesgan-castle"', "is not a nesgan-theme file"),
        (".toml", 'format = "nesgan-theme"\nversion = 2', "has version 2, this program reads 1"),
        (".json", '{"format": "nesgan-theme", "version": 1, "moood": 1}', "does not know 'moood'"),
        (".toml", 'format = "nesgan-theme"\nversion = 1\nname = "moor"', "lacks ground, wall, mood, hues"),
        (".toml", "a=" + "[" * 5000, "is not TOML"),
        (".toml", "a=" + "9" * 5000, "is not TOML"),
    ],
)
def test_a_file_that_is_none_is_one_line(tmp_path: Path, suffix: str, text: str, said: str) -> None:
    path = tmp_path / f"own{suffix}"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AssetError, match=r"own\.") as caught:
        find_theme(path)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(AssetError, match="no such file"):
        load_theme("nowhere.toml")


def test_names_are_taken_once(tmp_path: Path) -> None:
    other = replace(MOOR, map_colour=1)
    for name in ("crypt", "moor"):
        register(MOOR)
        taken = tmp_path / "taken.json"
        row = replace(other, name=name).to_dict()
        taken.write_text(json.dumps({"format": "nesgan-theme", "version": 1, **row}), encoding="utf-8")
        for attempt in (
            partial(register, replace(other, name=name)),
            partial(find_theme, replace(other, name=name)),
            partial(find_theme, taken),
        ):
            with pytest.raises(ConfigError, match=f"'{name}': is there already; choose another name"):
                attempt()
    assert find_theme("moor") is MOOR
    register(THEMES["crypt"])
    with pytest.raises(ConfigError, match="not a ThemeKind"):
        register("moor")  # type: ignore[arg-type]


def test_a_registered_theme_is_found_by_name() -> None:
    register(MOOR)
    assert find_theme("moor") is MOOR
    assert themes().keys() == {*THEMES, "moor"}


def test_a_package_offers_a_theme(install: Install) -> None:
    install("heath_package", HEATH, heath="HEATH")
    assert find_theme("heath") == replace(THEMES["cavern"], name="heath")
    assert themes().keys() == {*THEMES, "heath"}


@pytest.mark.parametrize(
    ("code", "attribute", "said"),
    [
        ("import no_such_module_at_all", "X", "cannot be loaded (ModuleNotFoundError"),
        ("x = (", "X", "cannot be loaded (SyntaxError"),
        ("1 / 0", "X", "cannot be loaded (ZeroDivisionError"),
        (HEATH, "MISSING", "cannot be loaded (AttributeError"),
        (HEATH, "NONE", "is a str, not a ThemeKind"),
        (HEATH, "HEATH", "calls itself 'heath'"),
    ],
)
def test_a_broken_theme_stops_nobody_but_who_asks_for_it(
    install: Install, caplog: pytest.LogCaptureFixture, code: str, attribute: str, said: str
) -> None:
    install("bad_package", code, swamp=attribute)
    assert find_theme("crypt") is THEMES["crypt"]
    assert not caplog.records
    with pytest.raises(ConfigError, match="'swamp'") as caught:
        find_theme("swamp")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
    with caplog.at_level(logging.WARNING):
        assert themes().keys() == THEMES.keys()
    (record,) = caplog.records
    assert record.getMessage() == str(caught.value)


def test_an_unknown_name_lists_those_there_are(install: Install, caplog: pytest.LogCaptureFixture) -> None:
    install("heath_package", HEATH, heath="HEATH")
    install("bad_package", "1 / 0", swamp="X")
    with pytest.raises(ConfigError, match="no theme is called 'disco'") as caught:
        find_theme("disco")
    assert all(name in str(caught.value) for name in (*THEMES, "heath"))
    assert "swamp" not in str(caught.value)
    assert ["swamp" in record.getMessage() for record in caplog.records] == [True]


def test_a_package_cannot_take_a_shipped_name(install: Install, caplog: pytest.LogCaptureFixture) -> None:
    install("crypt_package", HEATH + "HEATH = dataclasses.replace(HEATH, name='crypt')", crypt="HEATH")
    assert find_theme("crypt") is THEMES["crypt"]
    assert themes() == THEMES
    assert "is there already" in caplog.text


def test_two_packages_of_one_name_are_told(install: Install) -> None:
    install("heath_package", HEATH, heath="HEATH")
    install("other_package", HEATH, heath="HEATH")
    with pytest.raises(ConfigError, match="heath_package:HEATH and other_package:HEATH"):
        find_theme("heath")


def test_what_is_installed_changes_no_castle(install: Install) -> None:
    seeds = range(20)
    before = [[ng.Castle(seed, 8).theme(number) for number in range(1, 9)] for seed in seeds]
    install("heath_package", HEATH, heath="HEATH")
    register(MOOR)
    themes()
    assert [[ng.Castle(seed, 8).theme(number) for number in range(1, 9)] for seed in seeds] == before


@pytest.mark.slow
@pytest.mark.parametrize("source", ["file", "package"])
def test_an_added_theme_is_painted_built_and_proved(
    source: str, install: Install, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install("heath_package", HEATH, heath="HEATH")
    theme, name = (str(MOOR_FILE), "moor") if source == "file" else ("heath", "heath")
    for out in ("a", "b"):
        assert main(["paint", "--theme", theme, "--count", "2", "--out", str(tmp_path / "screens" / out)]) == 0
        options = ["--stages", "1", "--rooms", "5", "--seed", "3", "--theme", theme, "--out", str(tmp_path / out)]
        assert main(["build", *options]) == 0
    assert len({data for name, data in files(tmp_path / "screens" / "a").items() if name.endswith(".png")}) == 2
    for folder in (tmp_path / "screens", tmp_path):
        assert files(folder / "a") == files(folder / "b")
    assert main(["check", str(tmp_path / "a" / "stage-01.tmx")]) == 0
    capsys.readouterr()
    assert main(["play", "--castle", str(tmp_path / "a"), "--headless", "--ticks", "60"]) == 0
    assert json.loads(capsys.readouterr().out)["ticks"] == 60
    saved = ng.read_castle(tmp_path / "a")
    assert saved.theme(1) == saved.stage(1).theme == name
    assert saved.theme_kind(1) == find_theme(theme), "told by castle.json itself"


def test_a_castle_that_tells_of_a_broken_theme_is_one_line(tmp_path: Path) -> None:
    parameters = {"theme": "moor", "theme_kind": {**MOOR.to_dict(), "ground": ["cheese"]}}
    (tmp_path / "a.tmx").touch()
    stage = {"file": "a.tmx", "theme": "moor", "sha256": {"a.tmx": sha256(b"").hexdigest()}, "figures": {}}
    told = {"format": "nesgan-castle", "version": 1, "seed": 1, "stages": [stage], "parameters": parameters}
    (tmp_path / "castle.json").write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(AssetError, match=r"castle\.json: theme 'moor'.*cheese"):
        ng.read_castle(tmp_path)


def test_a_row_can_be_asked_for_in_code() -> None:
    castle = ng.Castle(3, theme=MOOR)
    assert castle.theme(2) == "moor"
    assert castle.theme_kind(2) is MOOR
    assert ng.Castle(3).theme_kind(2) == THEMES[ng.Castle(3).theme(2)]
    assert isinstance(MOOR, ng.ThemeKind)
    assert ThemeKind is ng.ThemeKind


def test_a_library_tells_what_its_rooms_show() -> None:
    assert objects_shown({"theme": "crypt"}) == THEMES["crypt"].shown
    assert objects_shown({"theme": "crypt", "objects": ["urn", "organ"]}) == ("urn", "organ")
    assert objects_shown({"theme": "moor"}) == objects_shown({}) == PLAIN
    for told, said in ((["sofa"], "sofa.*use arched_window"), ("urn", "no list"), (3, "no list"), ([["urn"]], "urn")):
        with pytest.raises(ConfigError, match=said):
            objects_shown({"objects": told})
