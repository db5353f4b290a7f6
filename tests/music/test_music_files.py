import io
import sys
import wave
from pathlib import Path

import numpy as np
import pytest

from nesgan_game.cli import main
from nesgan_game.errors import ConfigError
from nesgan_game.music.composer import compose
from nesgan_game.music.mixing import mixed, voices
from nesgan_game.music.music_files import OGG_SERIAL, encoded, midi

PIECE = compose(3, "death")


def test_a_wav_holds_the_samples() -> None:
    with wave.open(io.BytesIO(encoded(PIECE, ".wav"))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 44100)
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    assert np.array_equal(samples, mixed(voices(PIECE)))


def test_an_ogg_is_the_same_each_time_and_sounds_like_the_wav() -> None:
    soundfile = pytest.importorskip("soundfile")
    data = encoded(PIECE, ".ogg")
    assert data == encoded(PIECE, ".ogg")
    assert data[14:18] == OGG_SERIAL.to_bytes(4, "little")
    heard, rate = soundfile.read(io.BytesIO(data))
    wanted = mixed(voices(PIECE)) / 32768
    assert (rate, len(heard)) == (44100, len(wanted))
    assert np.corrcoef(heard, wanted)[0, 1] > 0.97


def test_a_midi_file_tells_every_note_at_its_time() -> None:
    mido = pytest.importorskip("mido")
    data = midi(PIECE)
    assert data == midi(PIECE)
    file = mido.MidiFile(file=io.BytesIO(data))
    begun = [message for message in file if message.type == "note_on"]
    assert len(begun) == sum(len(notes) for notes in PIECE.voices.values())
    assert abs(file.length - PIECE.ticks / 60) < 0.001
    assert {message.channel for message in begun} == {0, 1, 2, 9}


@pytest.mark.parametrize(("ending", "package"), [(".ogg", "soundfile"), (".mid", "mido")])
def test_a_missing_package_is_one_line(monkeypatch: pytest.MonkeyPatch, ending: str, package: str) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ConfigError, match=r"nesgan_game\[music\]"):
        encoded(PIECE, ending)


def test_the_command_writes_the_same_bytes_and_refuses_what_it_does_not_know(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.wav", "b.wav"):
        assert main(["music", "--seed", "5", "--theme", "clear", "--out", str(tmp_path / name)]) == 0
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()
    capsys.readouterr()
    for words in (["--out", str(tmp_path / "a.mp3")], ["--theme", "polka", "--out", str(tmp_path / "c.wav")]):
        assert main(["music", "--seed", "5", *words]) == 1
        assert capsys.readouterr().err.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.wav", "b.wav"]
