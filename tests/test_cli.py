"""The command line as its users meet it: real commands, real files, one line for every error."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import fake_library, fake_painted, fake_roles, fake_screen
from PIL import Image

from nesgan_game import __version__, nes
from nesgan_game.cli import main
from nesgan_game.cli.play import NAMED
from nesgan_game.files import shipped
from nesgan_game.folders import RECORD, alone_in
from nesgan_game.game.app.headless import headless
from nesgan_game.game.app.keep.places import Places
from nesgan_game.game.rules.difficulty import DIFFICULTIES
from nesgan_game.imaging.read_image import picture_files
from nesgan_game.level.controls import RANGES
from nesgan_game.level.open_stages import open_stages
from nesgan_game.level.stage_source import StageSource
from nesgan_game.library.tile_library import TileLibrary


def run(capsys: pytest.CaptureFixture[str], *argv: object) -> tuple[int, str, str]:
    status = main([str(word) for word in argv])
    out, err = capsys.readouterr()
    return status, out, err


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version") == (0, f"nesgan-game, version {__version__}\n", "")


@pytest.mark.parametrize("argv", [["fly"], ["paint"], ["paint", "--count", "none", "--out", "x"], ["check"]])
def test_wrong_usage_is_status_2(capsys: pytest.CaptureFixture[str], argv: list[str]) -> None:
    status, out, err = run(capsys, *argv)
    assert status == 2
    assert out == ""
    assert "Usage:" in err


def test_paint_makes_legal_screens_and_the_same_bytes_twice(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for out in ("a", "b"):
        assert run(capsys, "paint", "--seed", 5, "--count", 4, "--out", tmp_path / out)[0] == 0
    first = files(tmp_path / "a")
    assert first == files(tmp_path / "b")
    first.pop(RECORD)
    assert len(set(first.values())) == 4
    for name in first:
        with Image.open(tmp_path / "a" / name) as image:
            check_legal(np.asarray(image.convert("RGB")))


def test_the_contact_sheet_of_paint_is_no_screen_to_cut(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    painted, mine = tmp_path / "painted", tmp_path / "mine"
    assert run(capsys, "paint", "--seed", 5, "--count", 2, "--contact", "--out", painted)[0] == 0
    shutil.copytree(painted, mine, ignore=shutil.ignore_patterns(RECORD))
    screens = ["screen-5-000.png", "screen-5-001.png"]
    assert [path.name for path in picture_files([painted])] == screens
    assert [path.name for path in picture_files([mine])] == ["contact.png", *screens]
    assert picture_files([painted / "contact.png"]) == [painted / "contact.png"]


def check_legal(rgb: np.ndarray) -> None:
    """The hardware's rule, told without any code of the package but its colour table."""
    assert rgb.shape == (224, 256, 3)
    colours = {tuple(colour) for colour in nes.COLOURS.tolist()}
    cells = [
        {tuple(pixel) for pixel in rgb[y : y + 16, x : x + 16].reshape(-1, 3).tolist()}
        for y in range(0, 224, 16)
        for x in range(0, 256, 16)
    ]
    assert set.union(*cells) <= colours
    for backdrop in set.union(*cells):
        palettes: list[set[tuple[int, ...]]] = []
        for cell in sorted((cell - {backdrop} for cell in cells), key=len, reverse=True):
            if not any(cell <= palette for palette in palettes):
                palettes.append(cell)
        if len(palettes) <= 4 and all(len(palette) <= 3 for palette in palettes):
            return
        merged = merge(palettes)
        if len(merged) <= 4 and all(len(palette) <= 3 for palette in merged):
            return
    raise AssertionError("no backdrop and four palettes of three colours show this picture")


def merge(palettes: list[set[tuple[int, ...]]]) -> list[set[tuple[int, ...]]]:
    merged: list[set[tuple[int, ...]]] = []
    for palette in palettes:
        for other in merged:
            if len(other | palette) <= 3:
                other |= palette
                break
        else:
            merged.append(set(palette))
    return merged


@pytest.mark.slow
def test_dreamt_enemies_change_what_is_seen_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    game = ["play", "--level", shipped("levels/stage-01.tmx"), "--headless", "--ticks", 400]
    plain, dreamt, again, other = (
        json.loads(run(capsys, *game, "--seed", seed, *words)[1])
        for seed, words in ((5, ()), (5, ("--dream-enemies",)), (5, ("--dream-enemies",)), (6, ("--dream-enemies",)))
    )
    assert "picture" not in plain
    assert dreamt == again == {**plain, "picture": dreamt["picture"]}
    assert other["picture"] != dreamt["picture"]


def test_a_headless_game_can_be_recorded_and_played_again(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    game = ["play", "--level", shipped("levels/stage-01.tmx"), "--headless", "--seed", 5, "--ticks", 90]
    status, first, _ = run(capsys, *game, "--record", tmp_path / "game.json")
    assert status == 0
    status, again, _ = run(capsys, *game, "--replay", tmp_path / "game.json")
    assert (status, json.loads(again)) == (0, {**json.loads(first), "exact": True})


def test_a_recording_is_of_its_own_seed_and_a_castle_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    game = ["play", "--castle", shipped("levels/castle"), "--headless", "--ticks", 9]
    status, out, _ = run(capsys, *game, "--record", tmp_path / "game.json")
    built = json.loads((shipped("levels/castle") / "castle.json").read_text())["seed"]
    assert (status, json.loads(out)["seed"]) == (0, built)
    assert json.loads((tmp_path / "game.json").read_text())["seed"] == built
    assert json.loads(run(capsys, *game, "--seed", built)[1])["seed"] == built
    for way in ("--castle", "--level"):
        words = ["play", way, shipped("levels/castle") / "castle.json", "--headless", "--ticks", 9]
        status, out, err = run(capsys, *words, "--seed", built + 1)
        told = f"Error: That castle is of seed {built}: give no --seed {built + 1} with it."
        assert (status, out, err.splitlines()[-1]) == (2, "", told)
    again = [*game, "--replay", tmp_path / "game.json"]
    assert run(capsys, *again, "--seed", built)[0] == 0
    older = tmp_path / "older.json"  # from when --seed threw a castle's dice
    headless(open_stages(0, castle=shipped("levels/castle")), seed=built + 1, ticks=9, record=older)
    status, out, _ = run(capsys, *game, "--replay", older)
    assert (status, json.loads(out)["exact"]) == (0, True)
    status, _, err = run(capsys, *again, "--seed", built + 1)
    assert (status, err.splitlines()[-1]) == (
        2,
        f"Error: The recording is of seed {built}: give no --seed {built + 1} with --replay.",
    )
    status, _, err = run(capsys, "play", "--daily", "--headless", "--replay", tmp_path / "game.json")
    assert (status, "give no --daily with --replay" in err) == (2, True)


def test_a_hard_game_is_recorded_as_such(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert NAMED == DIFFICULTIES
    game = ["play", "--level", shipped("levels/stage-01.tmx"), "--headless", "--seed", 5, "--ticks", 9]
    plain = run(capsys, *game)
    status, first, _ = run(capsys, *game, "--difficulty", "hard", "--assist", "--record", tmp_path / "game.json")
    assert status == 0
    assert first != plain[1]
    assert json.loads((tmp_path / "game.json").read_text())["challenge"]["difficulty"] == "hard"
    status, again, _ = run(capsys, *game, "--replay", tmp_path / "game.json")
    assert (status, json.loads(again)["hash"]) == (0, json.loads(first)["hash"])
    assert run(capsys, *game, "--replay", tmp_path / "game.json", "--difficulty", "easy")[0] == 2


@pytest.mark.usefixtures("no_threads")
def test_paint_needs_no_threads(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(capsys, "paint", "--count", 1, "--out", tmp_path)[0] == 0


@pytest.mark.slow
def test_tiles_from_own_pictures(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(capsys, "paint", "--seed", 1, "--count", 6, "--theme", "crypt", "--out", tmp_path / "shots")[0] == 0
    pictures = sorted((tmp_path / "shots").glob("*.png"))
    status, out, _ = run(capsys, "tiles", *pictures, "--out", tmp_path / "mine")
    assert status == 0
    assert "tiles in" in out
    assert out.count("keeps to four palettes") == 6
    assert {"atlas.png", "library.json", "tileset.tsx", "contact.png"} <= set(files(tmp_path / "mine"))
    lines = (tmp_path / "mine/errors.csv").read_text().splitlines()
    assert len(lines) == 1 + 6 * 14 * 16
    assert all(line.endswith(",0.00000,0") for line in lines[1:])
    index = json.loads((tmp_path / "mine/library.json").read_text())
    assert [picture["name"] for picture in index["provenance"]["pictures"]] == [str(path) for path in pictures]


@pytest.mark.slow
def test_tiles_from_a_folder_without_the_display(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    fake_screen(fake_roles(rng), rng, wear=0).save(tmp_path / "shots/deep/a.png")
    (tmp_path / "shots/notes.txt").write_text("no picture")
    for name, options in (
        ("hud", ["--hud"]),
        ("top", ["--skip-top", 32]),
        ("all", ["--skip-top", 40, "--skip-left", 3]),
    ):
        status, out, _ = run(capsys, "tiles", tmp_path / "shots", *options, "--out", tmp_path / name)
        assert status == 0
        assert ("11 rows of 15 cells" if name == "all" else "12 rows of 16 cells") in out.splitlines()[0]
    atlas, again = (files(tmp_path / name)["atlas.png"] for name in ("hud", "top"))
    assert atlas == again


@pytest.mark.parametrize(
    "options", [["--hud"], ["--skip-left", "4"], ["a.png", "--hud", "--skip-top", "8"], ["a.png", "--skip-top", "-1"]]
)
def test_borders_that_make_no_sense_are_wrong_usage(capsys: pytest.CaptureFixture[str], options: list[str]) -> None:
    assert run(capsys, "tiles", *options, "--out", "x")[0] == 2


def test_too_little_memory_is_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("nesgan_game.library.picture_library.picture_files", full)
    status, _, err = run(capsys, "tiles", "a.png", "--out", "x")
    assert (status, err.count("\n")) == (1, 1)
    assert "memory" in err


@pytest.mark.slow
def test_tiles_are_exported_where_asked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, _, _ = run(capsys, "tiles", "--seed", 4, "--export", "godot,palettes", "--out", tmp_path / "mine")
    assert status == 0
    assert {path.name for path in (tmp_path / "mine").iterdir() if path.is_dir()} == {"godot", "palettes"}
    assert "godot/tileset.tres" in files(tmp_path / "mine")


def test_check_goes_on_to_all_files_and_tells_the_verdict_first(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    level = shipped("levels") / "stage-01.tmx"
    missing = tmp_path / "nowhere.tmx"
    status, out, err = run(capsys, "check", missing, level)
    assert status == 1
    assert out.startswith(f"{level}: playable in ")
    assert out.count("\n") == 1
    assert err.count("\n") == 1
    assert "nowhere.tmx" in err
    status, out, _ = run(capsys, "check", "--route", level)
    assert status == 0
    verdict, route = out.strip().split("\n")
    assert verdict.startswith(f"{level}: playable in ")
    assert all(len(cell.split(",")) == 2 for cell in route.split())
    assert run(capsys, "check", "--explain", tmp_path / "why.png", level, level)[0] == 2


@pytest.mark.slow
def test_build_lays_maps_out_for_other_loaders(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "castle"
    options = ("--stages", 1, "--rooms", 4, "--lean", "--layers", "by_role", "--collision")
    assert run(capsys, "build", "--seed", 3, *options, "--out", out)[0] == 0
    text = (out / "stage-01.tmx").read_text()
    assert re.search(r'<layer id="\d+" name="solid"', text)
    assert '<object id="' in text.split('name="collision"')[1]
    assert run(capsys, "check", out / "stage-01.tmx")[0] == 0
    assert run(capsys, "build", "--layers", "by_colour", "--out", tmp_path / "other")[0] == 2


@pytest.mark.slow
def test_build_check_render_and_play(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for out in ("a", "b"):
        assert run(capsys, "build", "--seed", 3, "--stages", 1, "--rooms", 4, "--out", tmp_path / out)[0] == 0
    assert files(tmp_path / "a") == files(tmp_path / "b")
    (level,) = (tmp_path / "a").glob("*.tmx")
    status, out, _ = run(capsys, "check", level)
    assert status == 0
    assert "playable in" in out
    assert run(capsys, "render", level, "--out", tmp_path / "whole.png")[0] == 0
    for option in ("--route", "--storyboard"):
        assert run(capsys, "render", level, option, "--out", tmp_path / f"whole{option}.png")[0] == 0
    assert len({(tmp_path / f"whole{option}.png").read_bytes() for option in ("", "--route", "--storyboard")}) == 3
    with Image.open(tmp_path / "whole.png") as image:
        assert image.height % nes.TILE_PX == 0
        assert image.width >= 2 * nes.SCREEN_WIDTH_PX
    lines = [run(capsys, "play", "--level", level, "--headless", "--ticks", 200)[1] for _ in range(2)]
    assert lines[0] == lines[1]
    told = json.loads(lines[0])
    assert set(told) == {"seed", "ticks", "result", "hero", "hash"}
    assert told["ticks"] == 200
    castle = [
        run(capsys, "play", *words, "--headless", "--ticks", 200)[1]
        for words in (("--castle", tmp_path / "a"), ("--level", tmp_path / "a/castle.json"))
    ]
    assert castle == [run(capsys, "play", "--level", level, "--seed", 3, "--headless", "--ticks", 200)[1]] * 2
    level.write_text(level.read_text() + "<!-- mended by hand -->\n")
    status, _, err = run(capsys, "play", "--castle", tmp_path / "a", "--headless")
    assert (status, err.count("\n")) == (1, 1)
    assert "stage-01.tmx" in err


@pytest.mark.parametrize(
    ("options", "status", "said"),
    [
        (["--theme", "disco"], 1, "no theme is called 'disco'"),
        (["--branches", "9"], 2, "9 is not in the range 0<=x<=3"),
        (["--rooms", "3"], 2, "3 is not in the range 4<=x<=18"),
        (["--rooms", "18", "--length", "96"], 1, "18 rooms do not make 96 cells"),
        (["--verticality", "nan"], 1, "verticality nan; choose 0 to 1"),
        (["--stages", "0"], 2, "Usage"),
        (["--difficulty", "2"], 2, "Usage"),
    ],
)
def test_wishes_that_no_stage_can_fulfil(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, options: list[str], status: int, said: str
) -> None:
    told, _, err = run(capsys, "build", *options, "--out", tmp_path)
    assert told == status
    assert said in err
    assert status == 2 or err.count("\n") == 1


@pytest.mark.parametrize("command", ["build", "survey"])
def test_help_tells_the_range_of_every_wish(capsys: pytest.CaptureFixture[str], command: str) -> None:
    told = " ".join(run(capsys, command, "--help")[1].split())
    for name, (least, most) in RANGES.items():
        assert re.search(rf"--{name} \S+ RANGE [^\]]*{re.escape(f'{least}<=x<={most}')}\]", told), name


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("rom --castle {castle} --stages 6 --out {out}.nes", "Give --castle or --stages, not both."),
        ("rom --castle {castle} --seed 4 --theme vault --out {out}.nes", "Give --castle or --seed, --theme, not both."),
        ("survey --bots rush --out {out}", "--bots tells who plays: give --play as well."),
        ("survey --random --bots naive,skilled --out {out}", "--bots tells who plays: give --play as well."),
        ("build --tile-px 16 --out {out}", "--tile-px is for what --export writes: give both, or neither."),
        ("build --export= --out {out}", "names nothing to export."),
        ("tiles --export=, --out {out}", "names nothing to export."),
        ("convert {castle} --export= --out {out}", "names nothing to export."),
        ("play --ticks 5", "A window stays open until it is closed: give --ticks with --headless alone."),
    ],
)
def test_options_that_would_mean_nothing_are_wrong_usage(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: str, told: str
) -> None:
    out, castle = tmp_path / "out", shipped("levels/castle")
    status, _, err = run(capsys, *(word.format(out=out, castle=castle) for word in words.split()))
    assert status == 2
    assert err.splitlines()[-1].endswith(told)
    assert list(tmp_path.iterdir()) == []


def test_a_build_that_ends_early_names_no_files(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words = ("build", "--seed", 3, "--stages", 1, "--rooms", 4, "--lean", "--out", tmp_path / "castle")

    def struck(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("nesgan_game.level.exports.stage_exports.export_stages", struck)
        status, out, err = run(capsys, *words)
    assert (status, out, err.splitlines()[-1]) == (130, "", "interrupted")
    assert list(tmp_path.iterdir()) == []
    status, out, _ = run(capsys, *words)
    first, last = out.splitlines()
    assert status == 0
    assert first.startswith(f"{tmp_path / 'castle' / 'stage-01.tmx'}: ")
    assert last.startswith(f"{tmp_path / 'castle' / 'castle.json'}: play it")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ((), False),
        (("--scale", 2), False),
        (("--seed", 0), True),
        (("--daily",), True),
        (("--tutorial",), True),
        (("--castle", shipped("levels/castle")), True),
    ],
)
def test_the_window_is_told_whether_its_castle_was_asked_for(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    words: tuple[object, ...],
    asked: bool,
) -> None:
    places = Places(tmp_path / "data", tmp_path / "pictures", tmp_path / "cache")
    monkeypatch.setattr(Places, "usual", lambda: places)
    shown: list[bool] = []

    def play(_stages: StageSource, **rest: Any) -> int:
        shown.append(rest["asked"])
        return 0

    monkeypatch.setattr("nesgan_game.game.app.runner.play", play)
    assert run(capsys, "play", *words)[0] == 0
    assert shown == [asked]


def test_one_thing_to_play_at_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "play", "--castle", "a", "--level", "b.tmx", "--headless")[0] == 2


def shots(folder: Path, count: int = 3) -> Path:
    """Screenshots as somebody might have them: one of each size and format."""
    for number in range(count):
        rng = np.random.default_rng(number)
        rgb = fake_screen(fake_roles(rng), rng).rgb()
        path = folder / "game" / f"{number}.{('png', 'gif', 'png')[number % 3]}"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(rgb.repeat(number + 1, 0).repeat(number + 1, 1)).save(path)
    return folder


@pytest.mark.slow
def test_a_sheet_of_objects(capsys: pytest.CaptureFixture[str], tmp_path: Path, toy_objects: Path) -> None:
    wanted = ("objects", "--model", toy_objects, "--count", 2, "--seed", 3)
    sheets = []
    for name, more in (("a", ()), ("b", ()), ("c", ("--nameless",))):
        assert run(capsys, *wanted, *more, "--out", tmp_path / f"{name}.png")[0] == 0
        sheets.append((tmp_path / f"{name}.png").read_bytes())
    assert sheets[0] == sheets[1] != sheets[2]


@pytest.mark.slow
def test_objects_are_exported_and_measured(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, object_run: Path
) -> None:
    status, out, _ = run(capsys, "export", object_run, "--out", tmp_path / "o.onnx")
    assert (status, "nesgan-game objects --model" in out) == (0, True)
    status, out, _ = run(capsys, "evaluate", object_run, "--count", 8, "--json", tmp_path / "figures.json")
    assert status == 0
    told = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert (told["runs"][0]["arch"], told["data"]["near_copies"] >= 0) == ("objects", True)
    assert "near_copies" in out


@pytest.mark.slow
def test_creatures_are_trained_exported_measured_and_shown(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, creature_folder: Path
) -> None:
    given = ("--data", creature_folder, "--sources", creature_folder)
    train = ("train", "--arch", "creatures", *given, "--out", tmp_path / "run", "--batch-size", 32, "--steps", 1)
    assert run(capsys, *train, "--device", "cpu")[0] == 0
    status, out, _ = run(capsys, "export", tmp_path / "run", "--out", tmp_path / "c.onnx")
    assert (status, "nesgan-game objects --model" in out) == (0, True)
    assert run(capsys, "objects", "--model", tmp_path / "c.onnx", "--out", tmp_path / "c.png")[0] == 0
    status, out, _ = run(capsys, "evaluate", tmp_path / "run", *given, "--count", 8)
    assert (status, "near_copies" in out) == (0, True)


@pytest.mark.slow
def test_objects_are_trained_without_data(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    train = ("train", "--arch", "objects", "--out", tmp_path / "run", "--scenes", 1, "--batch-size", 16, "--steps", 1)
    assert run(capsys, *train, "--device", "cpu")[0] == 0
    facts = json.loads((tmp_path / "run" / "run.json").read_text(encoding="utf-8"))
    assert (facts["arch"], facts["step"]) == ("objects", 1)


@pytest.mark.slow
def test_two_trainings_do_not_share_a_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    torn = tmp_path / "run" / ".0123456789abcdef.safetensors"
    torn.parent.mkdir()
    torn.touch()
    train = ("train", "--arch", "objects", "--scenes", 1, "--batch-size", 16, "--steps", 1, "--device", "cpu")
    with alone_in(tmp_path / "run"), monkeypatch.context() as patch:
        for argv in (("train", "--data", tmp_path / "nothing"), train):  # said before anything is read, and after it
            status, _, err = run(capsys, *argv, "--out", tmp_path / "run")
            assert (status, err.splitlines()[-1]) == (
                1,
                f"nesgan-game: {tmp_path / 'run'}: another program is writing there; "
                "wait for it, or choose another --out",
            )
            assert torn.exists(), "it may be the other's"
            patch.setattr("nesgan_game.cli.learn.refuse_busy", lambda _: None)  # it began meanwhile
    assert run(capsys, *train, "--out", tmp_path / "run")[0] == 0
    assert not torn.exists()


@pytest.mark.slow
@pytest.mark.parametrize("argv", [("train", "--out", "run"), ("evaluate", "RUN")])
def test_other_networks_need_data(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, toy_run: Path, argv: tuple[str, ...]
) -> None:
    given = [str(toy_run) if word == "RUN" else str(tmp_path / word) if word == "run" else word for word in argv]
    status, _, err = run(capsys, *given)
    assert (status, "--data" in err) == (2, True)


@pytest.mark.slow
def test_own_screenshots_to_tiles(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Train on a folder, go on, export, paint and cut tiles, all from the command line."""
    data, out = shots(tmp_path / "shots"), tmp_path / "run"
    train = ("train", "--arch", "dcgan", "--data", data, "--out", out, "--batch-size", 8, "--device", "cpu")
    assert run(capsys, *train, "--steps", 1)[0] == 0
    facts = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert (facts["arch"], facts["step"], facts["train"]["augment"]) == ("dcgan", 1, True)
    status, _, err = run(capsys, "train", "--data", data, "--out", out, "--arch", "layout", "--resume")
    assert (status, err.count("\n")) == (1, 1)
    assert "trains dcgan" in err
    assert run(capsys, "train", "--data", data, "--out", out, "--steps", 2, "--resume", "--device", "cpu")[0] == 0
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["step"] == 2
    model = tmp_path / "dream.onnx"
    assert run(capsys, "export", out, "--out", model)[0] == 0
    for source, folder in ((out, "a"), (model, "b")):
        paint = ("paint", "--model", source, "--count", 2, "--seed", 3, "--out", tmp_path / "screens" / folder)
        assert run(capsys, *paint)[0] == 0
    assert files(tmp_path / "screens" / "a") == files(tmp_path / "screens" / "b")
    assert run(capsys, "tiles", "--model", out, "--out", tmp_path / "tiles")[0] == 0
    assert {"atlas.png", "library.json", "tileset.tsx", "contact.png"} <= set(files(tmp_path / "tiles"))
    with Image.open(tmp_path / "screens" / "a" / "screen-3-000.png") as image:
        check_legal(np.asarray(image.convert("RGB")))


def test_pictures_and_a_model_are_too_much(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, _, err = run(capsys, "tiles", "a.png", "--model", "b.onnx", "--out", tmp_path)
    assert status == 2
    assert "not both" in err


@pytest.mark.slow
def test_play_headless_differs_by_seed_only(capsys: pytest.CaptureFixture[str]) -> None:
    first, again, other = (
        json.loads(run(capsys, "play", "--seed", seed, "--headless", "--ticks", 60)[1]) for seed in (1, 1, 2)
    )
    assert first == again
    assert first["hash"] != other["hash"]


@pytest.mark.slow
def test_runs_are_measured(
    capsys: pytest.CaptureFixture[str], toy_run: Path, source: Callable[..., Path], describe: Callable[..., object]
) -> None:
    folder = source(describe(), {"s.png": np.random.default_rng(0).integers(0, 256, (16, 32, 3)).astype(np.uint8)})
    where = ["--data", folder / "data", "--sources", folder / "descriptions", "--json", folder / "figures.json"]
    status, out, _ = run(capsys, "evaluate", toy_run, "--against", toy_run, *where, "--count", 4)
    assert status == 0
    told = json.loads((folder / "figures.json").read_text())
    first, second = told["runs"]
    assert first == second
    assert first["run"] == toy_run.as_posix()
    assert out.split("\n")[0].split() == ["toy", "toy", "data"]
    (line,) = [line for line in out.split("\n") if line.startswith("kl_16")]
    assert line.split()[1:] == [f"{column['kl_16']:.3f}" for column in (first, second, told["data"])]


TORCH = pytest.mark.slow  # it is loaded first


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["check", "nowhere.tmx"], "nowhere.tmx"),
        (["paint", "--theme", "disco", "--out", "x"], "choose one of"),
        (["paint", "--model", "nothing.onnx", "--out", "x"], "nothing.onnx"),
        (["tiles", "missing.png", "--out", "x"], "missing.png"),
        (["tiles", "--export", "godot,unity", "--out", "x"], "no export 'unity'"),
        (["play", "--level", "missing.tmx", "--headless"], "missing.tmx"),
        (["play", "--library", "missing", "--headless"], "missing"),
        (["play", "--replay", "missing.json", "--headless"], "missing.json"),
        pytest.param(["train", "--data", "nothing", "--out", "x", "--steps", "1"], "nothing", marks=TORCH),
        pytest.param(["train", "--data", "nothing", "--out", "x", "--arch", "dcgan"], "nothing", marks=TORCH),
        pytest.param(
            ["train", "--data", ".", "--out", "x", "--arch", "dcgan"], "holds no PNG, JPG or GIF", marks=TORCH
        ),
        pytest.param(["train", "--data", ".", "--out", "norun", "--resume"], "norun", marks=TORCH),
        (["tiles", "--model", "nothing.onnx", "--out", "x"], "nothing.onnx"),
        pytest.param(["export", "norun", "--out", "x.onnx"], "norun", marks=TORCH),
        pytest.param(["evaluate", "norun", "--data", "nothing", "--json", "x.json"], "norun", marks=TORCH),
        (["objects", "--model", "nothing.onnx", "--out", "x.png"], "nothing.onnx"),
    ],
)
def test_errors_are_one_line_and_leave_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argv: list[str], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, err = run(capsys, *argv)
    assert status == 1
    assert out == ""
    assert err.count("\n") == 1
    assert words in err
    assert files(tmp_path) == {}


@pytest.mark.slow
def test_audit_finds_a_copy_and_can_leave_it_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    library = fake_library(3)
    library.save(tmp_path / "tiles")
    copied = library.by_role("solid")[0]
    for game, fill in (("ours", copied.pattern), ("theirs", np.random.default_rng(0).integers(0, 4, (16, 16)))):
        (tmp_path / "games" / game).mkdir(parents=True)
        picture = np.random.default_rng(1).integers(0, 4, (224, 256)).astype(np.uint8)
        picture[:16, :16] = fill
        Image.fromarray(picture * np.uint8(85)).save(tmp_path / "games" / game / "screen.png")
    argv = ["audit", tmp_path / "tiles", "--data", tmp_path / "games", "--out"]
    status, out, _ = run(capsys, *argv, tmp_path / "a", "--reject", 9)
    assert status == 0
    assert "the training art against itself" in out
    made = files(tmp_path / "a")
    assert {"audit.png", "audit.csv", "audit.json", "report.html", "library/library.json"} <= set(made)
    assert json.loads(made["audit.json"])["distances"][copied.id] == 0
    kept = TileLibrary.load(tmp_path / "a" / "library")
    assert len(kept) < len(library)
    assert all((tile.pattern != copied.pattern).any() for tile in kept)
    assert run(capsys, *argv, tmp_path / "b", "--reject", 9)[0] == 0
    assert files(tmp_path / "b") == made
    status, _, err = run(capsys, *argv, tmp_path / "c", "--reject", 256)
    assert status == 1
    assert "nearer than 256" in err
    assert len(err.splitlines()) == 1
    assert not (tmp_path / "c").exists()


@pytest.mark.slow
def test_tiles_writes_a_report(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    painted = fake_painted(np.random.default_rng(0), 2)
    for number, (screen, _) in enumerate(painted):
        screen.save(tmp_path / f"{number}.png")
    assert run(capsys, "tiles", tmp_path / "0.png", tmp_path / "1.png", "--out", tmp_path / "tiles")[0] == 0
    assert "Clusters" in (tmp_path / "tiles" / "report.html").read_text()
    confidences = [tile.confidence for tile in TileLibrary.load(tmp_path / "tiles")]
    assert 0 < min(confidences) < 1


@pytest.mark.slow
def test_paint_and_rom_write_files_for_the_console(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(capsys, "paint", "--seed", 5, "--count", 2, "--rom", "--out", tmp_path / "a")[0] == 0
    assert (tmp_path / "a" / "screens.nes").read_bytes()[:4] == b"NES\x1a"
    assert run(capsys, "paint", "--count", 46, "--rom", "--out", tmp_path / "b")[0] == 2
    status, out, _ = run(capsys, "paint", "--count", 2, "--rom", "--out", tmp_path / "c")
    assert status == 0
    assert "so that screens.nes shows a few by their nearest: screen 1." in out  # which has 268
    assert run(capsys, "paint", "--count", 2, "--out", tmp_path / "d")[0] == 0
    for picture in sorted((tmp_path / "d").glob("screen-*.png")):
        assert picture.read_bytes() == (tmp_path / "c" / picture.name).read_bytes()
    castle = shipped("levels/castle")
    status, out, _ = run(capsys, "rom", "--castle", castle, "--out", tmp_path / "castle.nes")
    assert status == 0
    written, left_out = out.splitlines()
    assert written == f"{tmp_path / 'castle.nes'}: 6 stages, 128 KB, iNES mapper 2 (UNROM)"
    assert left_out.startswith("Not on the console: ")
    assert "6 bosses" in left_out
    assert run(capsys, "rom", "--castle", castle, "--theme", "crypt", "--out", tmp_path / "no.nes")[0] == 2
