"""The benches run and tell what they promise; how fast anything is no test asks."""

import json
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from sheets import Describe, Source

from nesgan_game.bench import all_benches, figure, past_ratios, start_benches, tile_benches
from nesgan_game.bench.all_benches import BENCHES
from nesgan_game.bench.figure import Figure, Plan, clocked, table
from nesgan_game.cli import main
from nesgan_game.errors import AssetError


def run(capsys: pytest.CaptureFixture[str], *argv: object) -> dict[str, dict[str, Any]]:
    assert main(["bench", *(str(word) for word in argv), "--json"]) == 0
    return {figure["name"]: figure for figure in json.loads(capsys.readouterr().out)}


def test_the_quickest_round_counts_and_the_yardstick_is_timed_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    of_work, of_yardstick = [0.0, 9.0, 20.0, 26.0], [9.0, 12.0, 30.0, 38.0]
    clocks = SimpleNamespace(process_time=lambda: of_work.pop(0), thread_time=lambda: of_yardstick.pop(0))
    monkeypatch.setattr(figure, "time", clocks)
    calls: list[str] = []
    found = clocked(lambda: calls.append("work"), lambda: calls.append("yardstick"), rounds=2)
    assert found == (6.0, 2.0)
    assert calls == ["work", "yardstick"] * 2


def test_dedupe_and_many_screens_tell_their_figures(capsys: pytest.CaptureFixture[str]) -> None:
    figures = run(capsys, "dedupe", "many-screens", "--share", 0.001)
    rate = figures["dedupe: 8x8 tiles, flips"]
    assert rate["unit"] == "tiles/s"
    assert rate["value"] > 0
    assert rate["to"] == "sorting as many bytes"
    (made,) = (row for name, row in figures.items() if name.endswith("to a library"))
    assert made["unit"] == "s"
    assert figures["many-screens: tiles"]["value"] >= 14


@pytest.mark.parametrize(("more", "fails"), [(0, False), (16, False), (0, True)])
def test_a_pictures_tiles_are_told_beside_superfamiconv_if_it_finds_as_many(
    monkeypatch: pytest.MonkeyPatch, more: int, fails: bool
) -> None:
    def finds(words: list[str], **_: object) -> None:
        picture, found = (Path(words[words.index(option) + 1]) for option in ("-i", "-d"))
        tiles = tile_benches._tiles_of(picture)
        assert 0 < len(tiles) < 28 * 32 * tile_benches.PER_THEME
        found.write_bytes(bytes(16 * len(tiles) + more))
        if fails:
            raise subprocess.CalledProcessError(1, words)

    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(subprocess, "run", finds)
    told = [one for one in tile_benches.dedupe_tiles(Plan(share=0.025)) if one.other]
    assert len(told) == int(not more and not fails)
    assert all(one.beside is not None and one.other == "SuperFamiconv, 17,920 tiles" for one in told)


def test_a_tick_is_told_with_the_hero_alone_and_among_eight(capsys: pytest.CaptureFixture[str]) -> None:
    figures = run(capsys, "tick", "--share", 0.1)
    assert [name.removeprefix("tick: ") for name in figures] == ["the hero alone", "8 ghouls", "8 of 8 kinds"]
    alone, walkers, mixed = (row["ratio"] for row in figures.values())
    assert 0 < 2 * alone < min(walkers, mixed), "who is there costs something"


def test_left_over_counts_painted_and_composed_screens(
    capsys: pytest.CaptureFixture[str], source: Source, describe: Describe
) -> None:
    sheet = np.random.default_rng(3).integers(0, 256, (64, 64, 3)).astype(np.uint8)
    folder = source(describe(), {"s.png": sheet})
    where = ("--data", folder / "data", "--sources", folder / "descriptions")
    figures = run(capsys, "left-over", "--screens", 2, *where)
    for kind in ("painted", "painted, colours in any order", "composed"):
        for side, cells in ((16, 2 * 14 * 16), (8, 2 * 28 * 32)):
            count = {
                name.split(": ")[2]: row["value"]
                for name, row in figures.items()
                if name.startswith(f"left-over: {kind}, {side}x")
            }
            assert count["all"] == cells
            assert count["different"] >= count["left-right images as one"] >= count["mirror images as one"]
            assert count["mirror images as one"] >= count["mirror images as one, palettes reordered"]
            assert count["different"] >= count["different, palettes reordered"]
            assert count["mirror images as one"] >= count["near ones as one"] > 0
    assert figures["left-over: painted, 16x16: mirror images as one"]["ratio"] == 1


def test_screens_are_varied_but_the_same_every_time() -> None:
    painted = tile_benches.painted_screens(Plan(seed=1), 2)[:2]
    one, two = (tile_benches._Varied(painted, 5, 1) for _ in range(2))
    assert len(one) == len(list(one)) == 5
    assert all((a.pattern == b.pattern).all() for (a, _), (b, _) in zip(one, two[:5], strict=True))
    assert (one[0][0].pattern != one[2][0].pattern).any()
    assert len(one[1:3]) == 2


@pytest.mark.parametrize(("system", "told"), [("linux", 250 << 10), ("darwin", 250 << 20), ("freebsd14", 250 << 10)])
def test_memory_is_told_in_mb_on_every_system(system: str, told: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start_benches, "_STATUS", Path("nowhere"))
    usage = SimpleNamespace(RUSAGE_SELF=0, getrusage=lambda _who: SimpleNamespace(ru_maxrss=told))
    monkeypatch.setitem(sys.modules, "resource", usage)
    monkeypatch.setattr(sys, "platform", system)
    assert [(figure.value, figure.unit) for figure in start_benches.peak_memory("x")] == [(250, "MB")]


def test_on_linux_memory_is_that_of_the_process_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    status = tmp_path / "status"
    status.write_text("Name:\tpython\nVmPeak:\t  900000 kB\nVmHWM:\t  133120 kB\nVmRSS:\t  1024 kB\n")
    monkeypatch.setattr(start_benches, "_STATUS", status)
    assert start_benches.peak_mb() == 130


def test_memory_is_left_out_where_nobody_tells_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start_benches, "_STATUS", Path("nowhere"))
    monkeypatch.setitem(sys.modules, "resource", None)
    assert start_benches.peak_memory("x") == []


def test_a_table_has_one_line_a_figure() -> None:
    figures = [
        Figure(name="a", value=1_234_567, unit="tiles/s", ratio=2.5, to="sorting"),
        Figure(name="long", value=0.5, unit="s"),
    ]
    assert table(figures) == "a        1,234,567 tiles/s      2.50 x sorting\nlong         0.500 s"
    assert table([]) == ""


def test_what_was_counted_has_no_digits_and_what_was_measured_has_them_all() -> None:
    told = [figure.amount(Figure(name="a", value=value, unit="ms")) for value in (10, 10.0, 10.004, 0.5, 1.0, 100.0)]
    assert told == ["10", "10.00", "10.00", "0.500", "1.00", "100"]


def test_help_and_rows_name_the_benches(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "--help"]) == 0
    told = set(re.findall(r"[a-z-]+", capsys.readouterr().out.split("Options:")[0]))
    assert set(BENCHES) <= told
    rows = (Path(__file__).parents[2] / "docs" / "speed-table.md").read_text().splitlines()[2:]
    assert {row.removeprefix("| ").partition(":")[0] for row in rows if row.startswith("| ")} <= set(BENCHES)


def test_processes_are_timed_finer_than_by_the_hundredth_of_a_second() -> None:
    pytest.importorskip("resource")
    taken = [
        start_benches.seconds_of_children(lambda: subprocess.run([sys.executable, "-S", "-c", ""], check=True))
        for _ in range(4)
    ]
    assert min(taken) > 0
    assert any(abs(100 * seconds - round(100 * seconds)) > 0.001 for seconds in taken), taken


def test_where_no_system_tells_of_processes_what_passes_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    assert start_benches.seconds_of_children(lambda: time.sleep(0.01)) >= 0.009


def test_an_unknown_bench_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "press"]) == 1
    assert capsys.readouterr().err == (
        "nesgan-game: bench: no bench is called 'press'; use start, paint, palettes, dedupe, library, stage, "
        "files, tick, frame, state, environment, memory, many-screens, left-over\n"
    )


def test_the_table_goes_to_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "dedupe", "--share", "0.001"]) == 0
    assert capsys.readouterr().out.startswith("dedupe: 8x8 tiles, flips")


@pytest.mark.slow
def test_the_quick_benches_tell_times_in_yards(capsys: pytest.CaptureFixture[str]) -> None:
    figures = run(capsys, "paint", "palettes", "stage", "files", "frame", "--share", 0.01)
    assert {"paint: a screen", "stage: the proof alone, median", "files: a map loaded", "frame: drawn"} <= set(figures)
    assert all(row["value"] > 0 < row["ratio"] and row["to"] == "10,000 additions" for row in figures.values())


@pytest.mark.slow
def test_starts_are_those_of_processes_of_their_own(capsys: pytest.CaptureFixture[str]) -> None:
    figures = run(capsys, "start")
    assert 0 < figures["start: Python alone"]["value"] < figures["start: what a game needs"]["value"]


def timed(name: str, ratio: float | None) -> Figure:
    return Figure(name=name, value=1.0, unit="ms", ratio=ratio)


def test_past_ratios_tell_what_became_slower(tmp_path: Path) -> None:
    path = tmp_path / "speed.json"
    for ratio in (2.0, 2.2, 90.0):
        past_ratios.record(path, [timed("a", ratio), timed("b", 1.0), timed("bare", None)])
    runs = past_ratios.read(path)
    assert [run["ratios"] for run in runs] == [{"a": ratio, "b": 1.0} for ratio in (2.0, 2.2, 90.0)]
    assert past_ratios.slower([timed("a", 3.2), timed("b", 1.4), timed("new", 9.0)], runs) == []
    found = past_ratios.slower([timed("a", 4.4), timed("b", 3.0)], runs)
    assert [one.told() for one in found] == [
        "b: 3.0 times slower, 3.00 where it was 1.00",
        "a: 2.0 times slower, 4.40 where it was 2.20",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="nobody waits for a folder there")
def test_of_programs_that_record_at_once_none_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "new" / "speed.json"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda ratio: past_ratios.record(path, [timed("a", ratio)]), range(1, 33)))
    assert sorted(run["ratios"]["a"] for run in past_ratios.read(path)) == list(range(1, 33))
    assert [one.name for one in path.parent.iterdir()] == ["speed.json"]


@pytest.mark.parametrize("runs", ["null", "[1]", '[{"ratios": {"a": 0}}]', '[{"ratios": {"a": "x"}}]', "[{}]"])
def test_a_file_without_ratios_is_one_line(tmp_path: Path, runs: str) -> None:
    path = tmp_path / "speed.json"
    path.write_text(f'{{"format": "nesgan-speed", "version": 1, "runs": {runs}}}')
    with pytest.raises(AssetError, match=r"speed\.json"):
        past_ratios.read(path)


def test_a_page_takes_the_place_of_a_page_alone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(all_benches, "measured", lambda *_: {"a": [timed("a", 2.0)]})
    page = tmp_path / "speed.md"
    assert main(["bench", "--page", str(page)]) == main(["bench", "--page", str(page)]) == 0
    ours = page.read_text()
    for others in ("my notes\n", "", f"{ours}\nmy notes\n", f"# Speed\n\n{ours}"):
        page.write_text(others)
        capsys.readouterr()
        assert main(["bench", "--page", str(page)]) == 1
        told = f"nesgan-game: {page}: is not a page that bench wrote; write the page elsewhere\n"
        assert capsys.readouterr().err == told
        assert page.read_text() == others


def test_slower_paths_are_said_and_far_slower_ones_are_a_failure(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    against, page = tmp_path / "speed.json", tmp_path / "speed.md"
    words = ["bench", "dedupe", "--share", "0.01"]
    assert main([*words, "--record", str(against), "--page", str(page)]) == 0
    text = page.read_text()
    assert text.startswith("| what | processor time |")
    assert "| dedupe: 8x8 tiles, flips |" in text
    assert "Python 3." in text
    told = json.loads(against.read_text())
    ratio = told["runs"][0]["ratios"]["dedupe: 8x8 tiles, flips"]
    for factor, status, said in ((10.0, 0, "nothing became slower"), (0.01, 1, "times slower")):
        told["runs"][0]["ratios"]["dedupe: 8x8 tiles, flips"] = factor * ratio
        against.write_text(json.dumps(told))
        capsys.readouterr()
        assert main([*words, "--against", str(against)]) == status
        assert said in capsys.readouterr().err
