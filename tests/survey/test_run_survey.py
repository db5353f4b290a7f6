"""A survey from end to end: the same tables whoever works, resumed, replayed, told in one line where it cannot be."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from measures import one
from PIL import Image

from nesgan_game.cli import main
from nesgan_game.errors import Unplayable
from nesgan_game.level.castle import Castle
from nesgan_game.level.controls import Controls
from nesgan_game.level.expressive_range import express
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.survey import control_sweep, run_survey, stage_measures, workers
from nesgan_game.survey.run_survey import Plan
from nesgan_game.survey.stage_measures import Job, Measured

PLAN = Plan(seed=3, count=3, controls=Controls(rooms=5))
STEADY = ("survey.csv", "survey.json", "survey.png")


@pytest.fixture(scope="module")
def surveyed(library: TileLibrary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of PLAN, done by this process alone."""
    folder = tmp_path_factory.mktemp("survey")
    told: list[int] = []
    lines = run_survey.survey(PLAN, library, folder, workers.alone, lambda: told.append(1))
    assert len(told) == PLAN.count
    assert lines[0].split() == ["proved", "3", "of", "3"]
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def nothing() -> None:
    pass


@pytest.mark.slow
def test_tables_are_in_the_order_of_seeds_with_times_apart(surveyed: Path) -> None:
    table, times = rows(surveyed / "survey.csv"), rows(surveyed / "times.csv")
    assert [row["seed"] for row in table] == [row["seed"] for row in times] == ["3", "4", "5"]
    assert tuple(table[0]) == stage_measures.COLUMNS
    assert all(row["proved"] == "1" and int(row["ticks"]) > 600 and float(row["linearity"]) > 0 for row in table)
    assert all(float(row["seconds"]) > 0 and float(row["cpu_seconds"]) > 0 for row in times)
    assert json.loads((surveyed / "survey.json").read_text())["difference"]["pairs"] == 3


@pytest.mark.slow
def test_castles_without_tiles_are_built_as_they_are_played(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("painted")

    monkeypatch.setattr(TileLibrary, "generate", refuse)
    monkeypatch.setattr(run_survey, "STAGES", 2)
    assert main(["survey", "--castles", "--bare", "--count", "1", "--processes", "1", "--out", str(tmp_path)]) == 0
    assert "proved              2 of 2" in capsys.readouterr().out
    (_, second) = rows(tmp_path / "survey.csv")
    castle = Castle(0)
    assert second["path"] == express(castle.bare(2)).path
    assert castle.bare(2).theme == castle.theme(2) != castle.theme(1)


def test_what_needs_tiles_is_not_surveyed_without(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["survey", "--bare", "--colours", "--out", str(tmp_path)]) == 2
    assert "--bare has no tiles: leave out" in capsys.readouterr().err
    assert main(["survey", "--castles", "--difficulty", "0.5", "--out", str(tmp_path)]) == 2
    assert "difficulty rises by itself: leave out --difficulty" in capsys.readouterr().err


@pytest.mark.slow
def test_plots_are_pictures(surveyed: Path) -> None:
    for name in ("survey.png", "times.png"):
        with Image.open(surveyed / name) as image:
            assert image.size[0] > 800
            assert len(image.convert("RGB").getcolors(1 << 24) or ()) > 20


@pytest.mark.slow
def test_two_processes_measure_the_same(surveyed: Path, library: TileLibrary, tmp_path: Path) -> None:
    run_survey.survey(PLAN, library, tmp_path, workers.Processes(2), nothing)
    for name in STEADY:
        assert (tmp_path / name).read_bytes() == (surveyed / name).read_bytes(), name


@pytest.mark.slow
def test_a_cluster_of_two_workers_measures_the_same(
    surveyed: Path, library: TileLibrary, scheduler: str, tmp_path: Path
) -> None:
    run_survey.survey(PLAN, library, tmp_path, workers.Cluster(scheduler), nothing)
    for name in STEADY:
        assert (tmp_path / name).read_bytes() == (surveyed / name).read_bytes(), name


@pytest.mark.slow
def test_an_interrupted_survey_goes_on_and_does_nothing_twice(
    surveyed: Path, library: TileLibrary, tmp_path: Path
) -> None:
    done: list[int] = []

    def impatient() -> None:
        done.append(1)
        if len(done) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_survey.survey(PLAN, library, tmp_path, workers.alone, impatient)
    assert [path.name for path in tmp_path.iterdir()] == ["journal.jsonl"]
    built: list[int] = []

    def watched(work: Callable[[TileLibrary, Job], object], library: TileLibrary, jobs: list[Job]) -> object:
        built.extend(job.seed for job in jobs)
        return workers.alone(work, library, jobs)

    run_survey.survey(PLAN, library, tmp_path, watched, nothing, resume=True)  # type: ignore[arg-type]
    assert built == [5]
    for name in STEADY:
        assert (tmp_path / name).read_bytes() == (surveyed / name).read_bytes(), name


@pytest.mark.slow
def test_proofs_are_played_again_from_the_recording(library: TileLibrary, tmp_path: Path) -> None:
    plan = replace(PLAN, count=2, replay=True)
    told: list[int] = []
    lines = run_survey.survey(plan, library, tmp_path, workers.Processes(1), lambda: told.append(1))
    assert lines[-1].split()[-3:] == ["2", "of", "2"]
    assert len(told) == 4
    proofs, replays = rows(tmp_path / "proofs.csv"), rows(tmp_path / "replays.csv")
    assert [row["end"] for row in proofs] == [row["end"] for row in replays]
    assert proofs[0]["end"].startswith("clear ")
    assert proofs[0]["end"] != proofs[1]["end"]


@pytest.mark.slow
def test_a_recording_that_goes_another_way_is_told(library: TileLibrary) -> None:
    job = Job(3, PLAN.controls)
    found = stage_measures.measure(library, replace(job, replay=True))
    assert stage_measures.play_again(library, stage_measures.Again(job, found.inputs, found.end)).same
    assert not stage_measures.play_again(library, stage_measures.Again(job, found.inputs, "clear 0")).same
    lost = stage_measures.play_again(library, stage_measures.Again(job, ((0, 60),), found.end))
    assert not lost.same
    assert lost.end.startswith("playing ")


def test_a_stage_that_cannot_be_built_is_a_row_with_its_reason(
    library: TileLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Unplayable("no playable layout", "stage 1", "try another seed")

    monkeypatch.setattr(stage_measures, "build", refuse)
    lines = run_survey.survey(Plan(count=1, controls=Controls()), library, tmp_path, workers.alone, nothing)
    assert "proved              0 of 1" in lines
    (row,) = rows(tmp_path / "survey.csv")
    assert (row["proved"], row["softlock_free"], row["fault"]) == (
        "0",
        "0",
        "stage 1: no playable layout; try another seed",
    )
    assert not (tmp_path / "survey.png").exists()


def test_effects_are_spread_over_seeds(library: TileLibrary) -> None:
    def fake(_work: object, _library: object, jobs: list[Job]) -> object:
        return [(job, one(job.seed, leniency=1 - job.controls.difficulty, rooms=job.seed)) for job in jobs]

    told: list[int] = []
    found = control_sweep.effects(library, range(4), fake, lambda: told.append(1))  # type: ignore[arg-type]
    assert len(told) == control_sweep.work(4)
    hard = [effect for effect in found if effect.control == "difficulty"]
    assert [effect.median for effect in hard] == [1, 0.5, 0]
    assert {effect.stages for effect in found} == {4}
    table = control_sweep.rows(found)
    assert table[1] == ["difficulty", "0", "leniency", "1.000", "1.000", "1.000", "4"]


@pytest.mark.slow
def test_the_command_measures_effects(
    capsys: pytest.CaptureFixture[str], library: TileLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(control_sweep, "TRIALS", (("rooms", (5, 6), "rooms"),))
    library.save(tmp_path / "tiles")
    argv = ["survey", "--controls", "--count", "1", "--processes", "1", "--library", str(tmp_path / "tiles")]
    assert main([*argv, "--out", str(tmp_path / "out")]) == 0
    table = rows(tmp_path / "out" / "controls.csv")
    assert [(row["control"], row["median"]) for row in table] == [("rooms", "5.000"), ("rooms", "6.000")]
    assert capsys.readouterr().out.splitlines()[0].split() == list(control_sweep.COLUMNS)


@pytest.mark.slow
def test_the_command_surveys_goes_on_and_will_not_overwrite(
    capsys: pytest.CaptureFixture[str], library: TileLibrary, tmp_path: Path
) -> None:
    library.save(tmp_path / "tiles")
    out = tmp_path / "out"
    argv = [
        "survey",
        "--seed",
        "3",
        "--rooms",
        "5",
        "--processes",
        "1",
        "--library",
        str(tmp_path / "tiles"),
        "--out",
        str(out),
    ]
    assert main([*argv, "--count", "1"]) == 0
    assert "proved              1 of 1" in capsys.readouterr().out
    assert main([*argv, "--count", "1"]) == 1
    assert capsys.readouterr().err == (
        f"nesgan-game: {out}: holds a survey already; give --resume to go on with it, or another --out\n"
    )
    assert main([*argv, "--count", "2", "--resume"]) == 0
    assert [row["seed"] for row in rows(out / "survey.csv")] == ["3", "4"]


@pytest.mark.parametrize(
    ("mode", "module", "name"),
    [
        ("--bare", "run_survey", "survey"),
        ("--play", "play.play_survey", "survey_play"),
        ("--random", "play.random_survey", "survey_random"),
        ("--search", "state_search", "survey_searches"),
    ],
)
def test_every_survey_that_keeps_a_journal_tells_how_to_go_on_when_interrupted(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    mode: str,
    module: str,
    name: str,
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"nesgan_game.survey.{module}.{name}", stop)
    assert main(["survey", mode, "--out", str(tmp_path / "out")]) == 130
    last = capsys.readouterr().err.splitlines()[-1]
    assert last == f"interrupted; go on with --resume --out {tmp_path / 'out'}"


def test_one_that_keeps_none_does_not(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("nesgan_game.survey.colour_survey.survey_colours", stop)
    assert main(["survey", "--colours", "--out", str(tmp_path / "out")]) == 130
    assert capsys.readouterr().err.splitlines()[-1] == "interrupted"
    assert main(["survey", "--colours", "--resume", "--out", str(tmp_path / "out")]) == 2
    assert "--colours measures nothing else: leave out --resume." in capsys.readouterr().err


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="nobody may write into /proc")
def test_plots_without_a_home_folder_are_no_news() -> None:
    pytest.importorskip("matplotlib")
    code = "from nesgan_game.survey.plots import lacking; print(lacking())"
    env = {name: word for name, word in os.environ.items() if not name.startswith(("MPL", "XDG"))}
    env |= {"HOME": "/proc/nobody", "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("\n", "")


def test_without_their_package_there_are_no_plots_but_all_the_tables(
    library: TileLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def quick(_library: object, job: Job) -> Measured:
        return one(job.seed)

    monkeypatch.setattr(stage_measures, "measure", quick)
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "matplotlib", None)
        lines = run_survey.survey(PLAN, library, tmp_path, workers.alone, nothing)
    assert lines[0].split() == ["proved", "3", "of", "3"]
    (told,) = [line for line in lines if "matplotlib is not installed" in line]
    assert "'.[survey]' in a checkout" in told
    assert len(rows(tmp_path / "survey.csv")) == 3
    assert (tmp_path / "survey.json").is_file()
    assert not list(tmp_path.glob("*.png"))
    again = run_survey.survey(PLAN, library, tmp_path, workers.alone, nothing, resume=True)
    assert again == [line for line in lines if line != told]
    assert {path.name for path in tmp_path.glob("*.png")} == {"survey.png", "times.png"}
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    run_survey.survey(replace(PLAN, count=4), library, tmp_path, workers.alone, nothing, resume=True)
    assert not list(tmp_path.glob("*.png")), "of three stages, beside tables of four"
