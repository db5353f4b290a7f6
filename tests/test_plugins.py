"""What packages offer: loaded, or named in one line."""

from importlib.metadata import EntryPoint

import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.plugins import load_offer


def test_an_offer_is_what_the_package_says() -> None:
    assert load_offer(EntryPoint("lines", "json:dumps", "any"), "writer")([1]) == "[1]"


@pytest.mark.parametrize("value", ["no_such_package_at_all:thing", "json:no_such_name"])
def test_a_broken_offer_is_named(value: str) -> None:
    with pytest.raises(ConfigError, match=f"{value}: the writer 'lines' cannot be loaded .*; mend or uninstall"):
        load_offer(EntryPoint("lines", value, "any"), "writer")
