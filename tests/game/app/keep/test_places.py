"""The player's folders, on systems that tell of them badly."""

from pathlib import Path

import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.game.app.keep.places import Places


def test_they_are_where_the_system_has_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda name, _author: tmp_path / name)
    monkeypatch.setattr("platformdirs.user_pictures_path", lambda: tmp_path / "Pictures")
    places = Places.usual()
    assert places.data == tmp_path / "nesgan-game"
    assert places.pictures == tmp_path / "Pictures" / "nesgan-game"
    assert places.cache.name == "nesgan-game"
    assert list(tmp_path.iterdir()) == [], "and none is made"


@pytest.mark.parametrize("told", [RuntimeError("could not determine the home directory"), Path("~/.local/share/x")])
def test_without_a_home_it_is_one_line(monkeypatch: pytest.MonkeyPatch, told: Path | RuntimeError) -> None:
    def data(*_: object) -> Path:
        if isinstance(told, Path):
            return told
        raise told

    monkeypatch.setattr("platformdirs.user_data_path", data)
    with pytest.raises(ConfigError, match="HOME: no home folder is known; set HOME"):
        Places.usual()


@pytest.mark.parametrize("broken", [b"XDG_PICTURES_DIR\n", b"\xff\xfe", b"XDG_PICTURES_DIR=%(\n"])
def test_a_broken_list_of_folders_is_as_if_there_were_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: bytes
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "user-dirs.dirs").write_bytes(broken)
    assert Places.usual().pictures.name == "nesgan-game"
