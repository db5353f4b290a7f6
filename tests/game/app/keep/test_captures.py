from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nesgan_game.game.app.keep.captures import EVERY, FILM_HZ, FILM_SECONDS, Captures
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.screens.pages import plain_colours
from nesgan_game.game.view.sprite_cache import SpriteCache


def frames(sprites: SpriteCache, count: int) -> list[Frame]:
    slots = np.full((224, 256), sprites.slot(0x30), np.uint8)
    made = []
    for number in range(count):
        one = slots.copy()
        one[:, number % 256] = 0
        made.append(Frame(one, plain_colours(sprites)))
    return made


def test_pictures_name_the_castle_and_count(sprites: SpriteCache, tmp_path: Path) -> None:
    captures = Captures(tmp_path / "pictures")
    (frame,) = frames(sprites, 1)
    for _ in range(2):
        captures.picture(frame, "CASTLE 7 stage 2")
    assert sorted(path.name for path in captures.folder.iterdir()) == [
        "castle-7-stage-2-0001.png",
        "castle-7-stage-2-0002.png",
    ]
    assert list(captures.told) == ["KEPT CASTLE-7-STAGE-2-0001.PNG", "KEPT CASTLE-7-STAGE-2-0002.PNG"]
    with Image.open(captures.folder / "castle-7-stage-2-0001.png") as picture:
        assert np.array_equal(np.asarray(picture.convert("RGB")), frame.rgb())


@pytest.mark.slow
def test_a_film_is_of_the_last_seconds(sprites: SpriteCache, tmp_path: Path) -> None:
    captures = Captures(tmp_path)
    captures.film("nothing yet")
    for frame in frames(sprites, FILM_SECONDS * FILM_HZ + 40):
        captures.watch(frame, EVERY)
    captures.film("../CASTLE 7/..")
    captures.wait()
    assert [path.name for path in tmp_path.iterdir()] == ["castle-7-0001.gif"]
    with Image.open(tmp_path / "castle-7-0001.gif") as film:
        assert film.n_frames == FILM_SECONDS * FILM_HZ
        assert film.info["duration"] == 1000 // FILM_HZ
        first = np.asarray(film.convert("RGB"))
    assert (first[0, :, 0] == 0).nonzero()[0].tolist() == [40], "the oldest are gone"


def test_only_every_third_tick_is_in_a_film(sprites: SpriteCache, tmp_path: Path) -> None:
    captures = Captures(tmp_path)
    for frame in frames(sprites, 60):
        captures.watch(frame, 1)
    assert len(captures._film) == 60 // EVERY


@pytest.mark.usefixtures("no_threads")
def test_without_threads_a_film_is_written_at_once(sprites: SpriteCache, tmp_path: Path) -> None:
    captures = Captures(tmp_path)
    for frame in frames(sprites, 3):
        captures.watch(frame, EVERY)
    captures.film("a")
    assert (tmp_path / "a-0001.gif").exists()
    captures.wait()


def test_a_folder_that_refuses_is_told_of(
    sprites: SpriteCache, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    captures = Captures(tmp_path / "file" / "pictures")
    captures.picture(frames(sprites, 1)[0], "a")
    assert list(captures.told) == ["NO PICTURE: SEE THE TERMINAL"]
    assert "cannot be written" in caplog.text
