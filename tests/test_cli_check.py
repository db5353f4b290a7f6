"""`check` on many files and odd ones: it goes on to all, and whatever it is given ends in one line each."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from fakes import fake_library
from PIL import Image

from nesgan_game.cli import main
from nesgan_game.files import shipped
from nesgan_game.folders import RECORD
from nesgan_game.level.formats.text_stage import sketch_stage
from nesgan_game.level.formats.tmx import write_tmx
from nesgan_game.level.search.exhaustive import MOST_STATES

DRAWING = """
name = "hall"
map = '''
........
.@....X.
########
'''
[letters]
"@" = { kind = "hero" }
X = { kind = "exit", on = "wall" }
"""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("maps")
    (folder / "hall.toml").write_text(DRAWING)
    library = fake_library(0)
    return write_tmx(sketch_stage(folder / "hall.toml", library), library, folder, lean=True)


@pytest.fixture
def late(hall: Path, tmp_path: Path) -> Path:
    """The same with a clock that is too short."""
    shutil.copytree(hall.parent, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "late.tmx"
    path.write_text(hall.read_text().replace('name="time_limit" type="int" value="300"', 'name="time_limit" value="0"'))
    return path


@pytest.fixture
def walled(hall: Path, tmp_path: Path) -> Path:
    """The same with a wall before the exit."""
    shutil.copytree(hall.parent, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "walled.tmx"
    field = hall.read_text().index('name="field"')
    before, after = hall.read_text()[:field], hall.read_text()[field:]
    empty, wall = "0,0,0,0,0,0,0,0,\n", "0,0,0,0,19,0,0,0,\n"
    path.write_text(re.sub('.*name="proof".*\n', "", before) + after.replace(2 * empty, 2 * wall, 1))
    return path


def run(capsys: pytest.CaptureFixture[str], *argv: object) -> tuple[int, str, str]:
    status = main([str(word) for word in argv])
    out, err = capsys.readouterr()
    return status, out, err


def test_all_files_are_judged_whatever_they_are(
    hall: Path, late: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, "check", late, tmp_path, tmp_path / "none.tmx", hall)
    assert status == 1
    assert out == f"{hall}: playable in {out.split()[3]} ticks ({out.split()[5][1:]} s)\n"
    assert [line.split(":")[1].strip() for line in err.splitlines()] == [
        str(late),
        str(tmp_path),
        str(tmp_path / "none.tmx"),
    ]


def test_verdicts_in_json(hall: Path, late: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "check", "--json", late, hall)
    wrong, right = json.loads(out)
    assert (status, err) == (1, "")
    assert (wrong["level"], wrong["playable"], wrong["ticks"], wrong["route"]) == (str(late), False, None, [])
    (fault,) = wrong["faults"]
    assert (fault["what"], fault["row"], fault["next_step"]) == (
        "its time_limit is 0 s",
        None,
        "give it 1 second or more",
    )
    assert (right["playable"], right["faults"]) == (True, [])
    assert right["route"][0] == [1, 1]
    assert right["seconds"] == round(right["ticks"] / 60, 1)


def test_quiet_tells_faults_alone(hall: Path, late: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", "--quiet", hall) == (0, "", "")
    status, out, err = run(capsys, "check", "--quiet", late, hall)
    assert (status, out, err.count("\n")) == (1, "", 1)


def test_a_drawing_changes_no_verdict(
    hall: Path, walled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for level in (hall, walled):
        assert run(capsys, "check", level, "--explain", tmp_path / "why.png") == run(capsys, "check", level)
        with Image.open(tmp_path / "why.png") as picture:
            assert picture.height > 3 * 16


def test_a_long_search_is_told_of_once_where_nobody_asked_for_silence(
    walled: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "is searched" not in run(capsys, "check", walled)[2], "it is over at once"
    monkeypatch.setattr("nesgan_game.cli.maps.LONG_SEARCH", 20)
    told, fault = run(capsys, "check", walled)[2].splitlines()
    assert told == (f"nesgan-game: {walled}: every state that a hero can reach is searched, {MOST_STATES} at most; "
                    "it may take a minute or two")  # fmt: skip
    assert "no way to the exit" in fault
    assert run(capsys, "check", "--quiet", walled)[2].splitlines() == [fault]
    status, out, err = run(capsys, "check", "--json", walled)
    assert (status, err.splitlines()) == (1, [told])
    assert json.loads(out)[0]["playable"] is False


def test_a_map_is_no_castle(hall: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for argv in (["play", "--headless", "--castle", hall], ["seal", hall]):
        status, _, err = run(capsys, *argv)
        assert status == 1
        assert "is a map and no castle; play it with --level" in err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "pipe.tmx")
    os.mkfifo(tmp_path / "pipe.png")
    assert "is a pipe or a device" in run(capsys, "check", tmp_path / "pipe.tmx")[2]
    assert "is a pipe or a device" in run(capsys, "tiles", tmp_path / "pipe.png", "--out", tmp_path / "o")[2]


def child(*argv: bytes, **options: object) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [os.fsencode(sys.executable), b"-m", b"nesgan_game", *argv]
    return subprocess.run(command, env=env, check=False, **options)  # type: ignore[call-overload, no-any-return]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="file systems elsewhere take only names that are text")
def test_a_name_that_is_no_text_is_told_escaped(hall: Path, tmp_path: Path) -> None:
    shutil.copytree(hall.parent, tmp_path, dirs_exist_ok=True)
    odd = os.fsencode(tmp_path) + b"/odd\xff\xfe.tmx"
    shutil.copy(os.fsencode(hall), odd)
    done = child(b"check", odd, odd + b"x", capture_output=True)
    assert done.returncode == 1
    assert b"odd\\udcff\\udcfe.tmx: playable in" in done.stdout
    assert done.stderr.count(b"\n") == 1
    assert b"odd\\udcff\\udcfe.tmxx: no such file" in done.stderr


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_standard_output_is_one_line(hall: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = child(b"check", os.fsencode(hall), stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert done.stderr.startswith(b"nesgan-game: standard output: cannot be written (No space left on device)")
    assert done.stderr.count(b"\n") == 1


def test_examples_are_written_and_begin_to_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "learn"
    assert run(capsys, "examples", folder)[1].endswith(f"begin with: python {folder / 'own_game.py'}\n")
    ours = Path(__file__).parents[1] / "examples"
    assert {one.name: one.read_text() for one in folder.iterdir() if one.name != RECORD} == {
        one.name: one.read_text() for one in ours.iterdir() if one.is_file()
    }
    assert "holds files already" in run(capsys, "examples", folder)[2]
    assert run(capsys, "examples", folder, "--force")[0] == 0


@pytest.mark.slow
def test_the_tutorial_is_played_by_its_name(capsys: pytest.CaptureFixture[str], hall: Path) -> None:
    status, out, _ = run(capsys, "play", "--tutorial", "--headless", "--ticks", 30)
    assert status == 0
    assert json.loads(out)["ticks"] == 30
    assert run(capsys, "play", "--tutorial", "--level", hall, "--headless")[0] == 2


def test_a_castle_is_all_of_its_maps(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whether it is named by its folder or its castle.json, and whatever has been changed in it."""
    castle = tmp_path / "castle"
    shutil.copytree(shipped("levels") / "castle", castle)
    maps = sorted(str(path) for path in castle.glob("*.tmx"))
    status, out, _ = run(capsys, "check", "--json", castle)
    assert (status, [told["level"] for told in json.loads(out)]) == (0, maps)
    Path(maps[0]).write_text("<map/>")
    (castle / "unknown.tmx").write_text("<map/>")
    status, out, _ = run(capsys, "check", "--json", castle / "castle.json")
    told = json.loads(out)
    assert (status, [one["level"] for one in told]) == (1, maps)
    assert [one["playable"] for one in told] == [False, *[True] * (len(maps) - 1)]
    assert run(capsys, "check", castle, "--explain", tmp_path / "a.png")[0] == 2


def test_a_castle_that_wants_sealing_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All of it can be won, but `play --castle` takes no map that is not the one that was built."""
    castle = tmp_path / "castle"
    assert run(capsys, "build", "--seed", 3, "--stages", 1, "--rooms", 4, "--lean", "--out", castle)[0] == 0
    assert run(capsys, "check", "--quiet", castle) == (0, "", "")
    first = castle / "stage-01.tmx"
    first.write_text(f"{first.read_text()}<!-- mended by hand -->\n")
    status, out, err = run(capsys, "check", castle)
    assert (status, out.startswith(f"{first}: playable in ")) == (0, True)
    assert err.startswith(f"nesgan-game: {first}: is not the file that castle.json was written for; ")
    assert "seal it (nesgan-game seal)" in err
    assert run(capsys, "play", "--castle", castle, "--headless")[::2] == (1, err)
    assert run(capsys, "seal", castle)[0] == 0
    assert run(capsys, "check", "--quiet", castle) == (0, "", "")


def test_other_folders_and_files_of_ours_are_no_maps(
    hall: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "castle.json").write_text("{}")
    (tmp_path / "game.json").write_text('{"format": "nesgan-replay"}')
    status, out, err = run(capsys, "check", *(tmp_path / name for name in ("empty", "broken", "game.json")), hall)
    assert (status, out.startswith(f"{hall}: playable")) == (1, True)
    assert err.splitlines() == [
        f"nesgan-game: {tmp_path / 'empty'}: is a folder without castle.json; name the maps in it",
        f"nesgan-game: {tmp_path / 'broken' / 'castle.json'}: is not a nesgan-castle file; "
        'its "format" must be "nesgan-castle"',
        f"nesgan-game: {tmp_path / 'game.json'}: is a nesgan-replay file and no Tiled map; "
        "give a file that Tiled wrote",
    ]
