from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_painted

from nesgan_game.errors import AssetError
from nesgan_game.files import shipped
from nesgan_game.imaging.cells import cut_flat
from nesgan_game.imaging.screen import Screen
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.seeds import stream
from nesgan_game.tiles.role_labels.labeller import SHIPPED, Labeller, learn


@pytest.fixture(scope="module")
def taught() -> Labeller:
    return learn(fake_painted(np.random.default_rng(0), 6), stream(1))


@pytest.mark.slow
def test_what_was_learnt_is_told_of_screens_never_seen(taught: Labeller) -> None:
    fresh = fake_painted(np.random.default_rng(9), 4)
    told = np.stack([part.argmax(axis=-1) for part in taught.tell([screen for screen, _ in fresh])])
    true = np.stack([roles for _, roles in fresh])
    recall = [(told[true == role] == role).mean() for role in np.unique(true)]
    assert np.mean(recall) > 0.9


def test_probabilities_add_up_and_equal_patterns_get_equal_ones(taught: Labeller) -> None:
    screens = [screen for screen, _ in fake_painted(np.random.default_rng(3), 2)]
    told = taught.tell(screens)
    flat = np.concatenate([part.reshape(-1, len(ROLES)) for part in told])
    assert np.allclose(flat.sum(axis=1), 1, atol=1e-4)
    patterns = np.concatenate([cut_flat(screen.pattern) for screen in screens])
    seen: dict[bytes, bytes] = {}
    for pattern, row in zip(patterns, flat, strict=True):
        assert seen.setdefault(pattern.tobytes(), row.tobytes()) == row.tobytes()


def test_screens_of_different_sizes_go_together(taught: Labeller) -> None:
    (screen, _), *_ = fake_painted(np.random.default_rng(3), 1)
    small = Screen(screen.pattern[:48, :32], screen.attribute[:3, :2], screen.palettes)
    assert [part.shape for part in taught.tell([screen, small])] == [(14, 16, 16), (3, 2, 16)]


def test_a_saved_labeller_comes_back_and_equal_ones_make_equal_bytes(taught: Labeller, tmp_path: Path) -> None:
    for name in ("a.npz", "b.npz"):
        taught.save(tmp_path / name)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
    screens = [screen for screen, _ in fake_painted(np.random.default_rng(3), 1)]
    (there,), (back,) = taught.tell(screens), Labeller.load(tmp_path / "a.npz").tell(screens)
    assert (there == back).all()


def test_broken_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "labeller.npz"
    with pytest.raises(AssetError, match="no such file"):
        Labeller.load(path)
    path.write_bytes(b"no archive")
    with pytest.raises(AssetError, match="not readable"):
        Labeller.load(path)
    pickled = tmp_path / "pickled.npz"
    np.savez(pickled, format=np.array([{}], object))
    with pytest.raises(AssetError, match="not readable"):
        Labeller.load(pickled)
    foreign = tmp_path / "foreign.npz"
    np.savez(foreign, format=np.array("something"), version=np.array(1))
    with pytest.raises(AssetError, match="not a nesgan-labeller file"):
        Labeller.load(foreign)
    bare = tmp_path / "bare.npz"
    np.savez(bare, format=np.array("nesgan-labeller"), version=np.array(1))
    with pytest.raises(AssetError, match="lacks"):
        Labeller.load(bare)


def test_the_shipped_labeller_is_small_and_tells_ground_from_air() -> None:
    assert shipped(SHIPPED).stat().st_size < 200_000
    fresh = fake_painted(np.random.default_rng(5), 2)
    told = np.stack([part.argmax(axis=-1) for part in Labeller.load().tell([screen for screen, _ in fresh])])
    true = np.stack([roles for _, roles in fresh])
    ground = [ROLE_INDEX["solid"], ROLE_INDEX["ledge"]]
    assert np.isin(told[np.isin(true, ground)], ground).mean() > 0.8
    assert (told[true == ROLE_INDEX["void"]] == ROLE_INDEX["void"]).mean() > 0.8


def test_a_bomb_and_a_version_that_is_a_table_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as members:
        members.writestr("first_hidden.npy", bytes(100_000_000))
    with pytest.raises(AssetError, match="holds more than"):
        Labeller.load(path)
    np.savez(tmp_path / "odd.npz", format=np.array("nesgan-labeller"), version=np.zeros((2, 2)))
    with pytest.raises(AssetError, match="of version 1"):
        Labeller.load(tmp_path / "odd.npz")
