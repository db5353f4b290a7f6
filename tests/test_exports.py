"""The public names: what is promised is there, loads on first use, and nothing else slips in."""

import pytest

import nesgan_game

PUBLIC = {
    "Button",
    "Castle",
    "Controls",
    "Dressed",
    "Entity",
    "NesganError",
    "Painter",
    "Physics",
    "Proof",
    "ROLES",
    "Room",
    "Screen",
    "Stage",
    "THEMES",
    "Stretch",
    "Theme",
    "ThemeKind",
    "Tile",
    "TileLibrary",
    "View",
    "World",
    "__version__",
    "build_castle",
    "build_stage",
    "dress",
    "endless",
    "load_theme",
    "prove",
    "read_castle",
    "read_tmx",
    "render_stage",
    "sample_theme",
    "write_castle",
    "write_tmx",
}
TABLES = {"ROLES", "THEMES", "__version__"}
"""Values without a docstring of their own; the pages of docs/api tell what they are."""


def test_public_names() -> None:
    assert set(nesgan_game.__all__) == set(dir(nesgan_game)) == PUBLIC


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_public_name_loads_and_is_documented(name: str) -> None:
    value = getattr(nesgan_game, name)
    assert name in TABLES or value.__doc__


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'tile'"):
        getattr(nesgan_game, "tile")  # noqa: B009


def test_what_needs_pygame_is_told_where_it_is() -> None:
    import nesgan_game.pygame as ngp

    for name in nesgan_game._OF_PYGAME:
        assert hasattr(ngp, name)
        with pytest.raises(AttributeError, match=r"it is in nesgan_game\.pygame"):
            getattr(nesgan_game, name)
