from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.game.app.keep import settings as kept
from nesgan_game.game.app.keep import vault as vaults
from nesgan_game.game.app.keep.settings import Settings, SettingsFile, as_value, of_value
from nesgan_game.game.app.keep.vault import Vault
from nesgan_game.game.app.key_bindings import Bindings

NONSENSE = st.one_of(st.none(), st.booleans(), st.integers(-99, 999), st.text(max_size=4), st.lists(st.integers()))


def test_settings_outlast_the_program(tmp_path: Path) -> None:
    file = SettingsFile(Vault(tmp_path))
    assert file.now == Settings()
    bindings = Bindings().with_key("jump", 20).with_pad("attack", "R")
    file.change(bindings=bindings, effects=3, scanlines=True, colours="red", initials="ZOE")
    again = SettingsFile(Vault(tmp_path)).now
    assert again == file.now
    assert again.bindings.keys["jump"][0] == 20


def test_two_programs_do_not_lose_each_others(tmp_path: Path) -> None:
    one, other = SettingsFile(Vault(tmp_path)), SettingsFile(Vault(tmp_path))
    one.change(effects=2)
    other.change(scanlines=True)
    now = SettingsFile(Vault(tmp_path)).now
    assert (now.effects, now.scanlines) == (2, True)


@given(st.dictionaries(st.sampled_from(sorted(as_value(Settings()))), NONSENSE))
def test_what_makes_no_sense_is_as_if_never_set(told: dict[str, Any]) -> None:
    found = of_value({**as_value(Settings()), **told})
    assert of_value(as_value(found)) == found, "and what is made of it is sound"


@pytest.mark.parametrize(
    "keys",
    [{}, {"left": [80]}, {**as_value(Settings())["keys"], "jump": []}, {**as_value(Settings())["keys"], "jump": [80]},
     {**as_value(Settings())["keys"], "jump": [41]}, {**as_value(Settings())["keys"], "jump": ["Z"]},
     {**as_value(Settings())["keys"], "jump": [5000]}, {**as_value(Settings())["keys"], "fly": [9]}],
)  # fmt: skip
def test_bindings_that_would_lock_somebody_out_are_the_usual_ones(keys: dict[str, Any]) -> None:
    assert of_value({**as_value(Settings()), "keys": keys}).bindings == Bindings()


def test_a_newer_programs_settings_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / f"{kept.NAME}.json"
    path.write_text(f'{{"format": "{vaults.FORMAT}", "version": 99, "value": {{}}}}')
    before, vault = path.read_text(), Vault(tmp_path)
    file = SettingsFile(vault)
    file.change(effects=1)
    assert file.now.effects == 1
    assert path.read_text() == before
    assert "version 99" in vault.told[0]


def test_a_disk_that_refuses_is_told_and_the_setting_counts(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    vault = Vault(tmp_path / "file")
    file = SettingsFile(vault)
    file.change(effects=1)
    assert file.now.effects == 1
    assert "cannot be written" in vault.told[0]
