"""What is done is kept: whole lines are read again, torn ones dropped, foreign ones refused."""

from functools import partial
from io import FileIO
from pathlib import Path
from typing import Any

import pytest
from measures import one

from nesgan_game.errors import AssetError, ConfigError, ExportError
from nesgan_game.survey import journal as journals
from nesgan_game.survey.journal import NAME
from nesgan_game.survey.stage_measures import Measured

journal = partial(journals.journal, read=Measured.from_dict)
OF = {"package": "1", "controls": {"difficulty": 0.3}}


def begun(folder: Path, seeds: range = range(2)) -> Path:
    with journal(folder, OF, resume=False) as book:
        for seed in seeds:
            book.add(one(seed))
    return folder / NAME


def test_a_survey_goes_on_where_it_ended(tmp_path: Path) -> None:
    begun(tmp_path)
    with journal(tmp_path, OF, resume=True) as book:
        assert book.done == {(0, 0): one(0), (1, 0): one(1)}
        book.add(one(2))
    with journal(tmp_path, OF, resume=True) as book:
        assert sorted(book.done) == [(0, 0), (1, 0), (2, 0)]


@pytest.mark.parametrize("cut", [1, 5, 200])
def test_a_torn_line_is_dropped_and_written_again(tmp_path: Path, cut: int) -> None:
    path = begun(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    with journal(tmp_path, OF, resume=True) as book:
        assert list(book.done) == [(0, 0)]
        book.add(one(1))
    assert path.read_bytes() == whole


def test_a_journal_torn_in_its_first_line_begins_anew(tmp_path: Path) -> None:
    path = begun(tmp_path, range(0))
    path.write_bytes(path.read_bytes()[:9])
    begun_again = journal(tmp_path, OF, resume=True)
    with begun_again as book:
        assert not book.done
        book.add(one(0))
    assert path.read_text().count("\n") == 2


def test_what_is_there_is_never_overwritten_unasked(tmp_path: Path) -> None:
    begun(tmp_path)
    with pytest.raises(ConfigError, match="holds a survey already; give --resume"), journal(tmp_path, OF, resume=False):
        pass


@pytest.mark.parametrize("error", [ConfigError("no Dask scheduler answers"), KeyboardInterrupt()])
def test_a_survey_that_ends_before_its_first_stage_begins_anew(tmp_path: Path, error: BaseException) -> None:
    """Even one of something else."""

    def ended(seeds: range) -> None:
        with journal(tmp_path, OF, resume=False) as book:
            for seed in seeds:
                book.add(one(seed))
            raise error

    with pytest.raises(type(error)):
        ended(range(0))
    with journal(tmp_path, {**OF, "controls": {"difficulty": 0.9}}, resume=True) as book:
        assert not book.done
    (tmp_path / NAME).unlink()
    with pytest.raises(type(error)):
        ended(range(1))
    with journal(tmp_path, OF, resume=True) as book:
        assert list(book.done) == [(0, 0)]


@pytest.mark.parametrize("resume", [False, True])
def test_a_folder_with_other_files_is_no_place_for_a_survey(tmp_path: Path, resume: bool) -> None:
    (tmp_path / "survey.csv").write_text("mine")
    (tmp_path / ".DS_Store").touch()
    with pytest.raises(ConfigError, match=r"holds survey\.csv, and no survey; choose another --out"):
        journals.refuse_begun(tmp_path)
    with pytest.raises(ConfigError, match=r"holds survey\.csv, and no"), journal(tmp_path, OF, resume=resume):
        pytest.fail("it was begun")
    assert (tmp_path / "survey.csv").read_text() == "mine"
    assert not (tmp_path / NAME).exists()


def test_a_survey_of_something_else_is_refused_by_name(tmp_path: Path) -> None:
    begun(tmp_path)
    other = {**OF, "controls": {"difficulty": 0.9}}
    with pytest.raises(ConfigError, match="is a survey with another controls"), journal(tmp_path, other, resume=True):
        pass
    other = {**OF, "library": "another"}
    told = r"is a survey with another library \(which --library or --bare decides, else --seed\); choose another --out"
    with pytest.raises(ConfigError, match=told), journal(tmp_path, other, resume=True):
        pass


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"{\n", "line 3 is not JSON"),
        (b"\xff\xfe\n", "line 3 is not JSON"),
        (b"[" * 50_000 + b"\n", "line 3 is not JSON"),
        (b'{"seed": 1}\n', "line 3 lacks a field"),
        (b"7\n", "line 3 lacks a field"),
        (b" " * 200_000 + b"\n", "line 3 is too long"),
    ],
)
def test_a_broken_journal_is_one_line(tmp_path: Path, line: bytes, told: str) -> None:
    path = begun(tmp_path, range(1))
    path.write_bytes(path.read_bytes() + line)
    with pytest.raises(AssetError, match=told), journal(tmp_path, OF, resume=True):
        pass


@pytest.mark.parametrize("text", ["7\n", '{"format": "nesgan-survey", "version": 9}\n'])
def test_another_file_is_no_journal(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)
    with (
        pytest.raises(AssetError, match="is not a nesgan-survey file of version 2"),
        journal(tmp_path, OF, resume=True),
    ):
        pass


def test_a_folder_that_cannot_be_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="cannot be written"), journal(tmp_path / "file" / "x", OF, resume=False):
        pass


def test_two_surveys_do_not_write_one_journal(tmp_path: Path) -> None:
    with journal(tmp_path, OF, resume=False) as book:
        book.add(one(0))
        for resume in (False, True):
            with (
                pytest.raises(ConfigError, match="another program writes this survey; wait for it"),
                journal(tmp_path, OF, resume=resume),
            ):
                pass
        book.add(one(1))
    with journal(tmp_path, OF, resume=True) as book:
        assert sorted(book.done) == [(0, 0), (1, 0)]


class Disk(FileIO):
    """A file on a disk of so many bytes, which takes as much of a piece as fits."""

    room = 0

    def write(self, data: Any) -> int:
        if not self.room:
            raise OSError(28, "No space left on device")
        size = min(len(data), self.room)
        self.room -= size
        return super().write(bytes(data[:size]))


def test_a_disk_full_at_any_byte_is_one_line_and_what_was_done_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = begun(tmp_path / "whole").read_bytes()
    first = whole.index(b"\n", whole.index(b"\n") + 1) + 1
    """Bytes with the first stage: of less nothing is kept."""
    monkeypatch.setattr(journals, "FileIO", Disk)
    for room in range(0, len(whole), 37):
        monkeypatch.setattr(Disk, "room", room)
        with pytest.raises(ExportError, match=r"journal.jsonl: cannot be written \(No space left on device\); free"):
            begun(tmp_path / str(room))
        monkeypatch.setattr(Disk, "room", 100_000)
        assert (tmp_path / str(room) / NAME).read_bytes() == (whole[:room] if room >= first else b"")
        with journal(tmp_path / str(room), OF, resume=True) as book:
            for seed in range(2):
                if (seed, 0) not in book.done:
                    book.add(one(seed))
        assert (tmp_path / str(room) / NAME).read_bytes() == whole
