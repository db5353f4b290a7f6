"""nesgan_game dreams up NES games: a GAN paints screens, tiles are cut from them, stages assembled, proved and played.

    import nesgan_game as ng
    library = ng.TileLibrary.generate(seed=7)
    wall = library.by_role("solid")[0]
    screen.blit(library.surface(wall), (0, 0))

Importing the package is cheap: numpy, onnxruntime and pygame are loaded when a name that needs them is first used.
"""

from __future__ import annotations

import importlib

__version__ = "0.2.0"

TYPE_CHECKING = False
"""As in typing, which takes longer to load than all of this; before the program has begun, Ctrl-C is a traceback."""

if TYPE_CHECKING:
    from nesgan_game.errors import NesganError as NesganError
    from nesgan_game.game.rules.world import World as World
    from nesgan_game.game.view.frame import View as View
    from nesgan_game.imaging.screen import Screen as Screen
    from nesgan_game.level.build import build_stage as build_stage
    from nesgan_game.level.castle import Castle as Castle
    from nesgan_game.level.castle import Stretch as Stretch
    from nesgan_game.level.castle import build_castle as build_castle
    from nesgan_game.level.castle import endless as endless
    from nesgan_game.level.controls import Controls as Controls
    from nesgan_game.level.entity import Entity as Entity
    from nesgan_game.level.fill.dress import Dressed as Dressed
    from nesgan_game.level.fill.dress import dress as dress
    from nesgan_game.level.formats.castle_folder import read_castle as read_castle
    from nesgan_game.level.formats.castle_folder import write_castle as write_castle
    from nesgan_game.level.formats.tmx import read_tmx as read_tmx
    from nesgan_game.level.formats.tmx_writer import write_tmx as write_tmx
    from nesgan_game.level.proof.prove import prove as prove
    from nesgan_game.level.render import render_stage as render_stage
    from nesgan_game.level.room import Room as Room
    from nesgan_game.level.stage import Proof as Proof
    from nesgan_game.level.stage import Stage as Stage
    from nesgan_game.library.tile import Tile as Tile
    from nesgan_game.library.tile_library import TileLibrary as TileLibrary
    from nesgan_game.paint.painter import Painter as Painter
    from nesgan_game.paint.theme_kinds import THEMES as THEMES
    from nesgan_game.paint.theme_kinds import ThemeKind as ThemeKind
    from nesgan_game.paint.theme_registry import load_theme as load_theme
    from nesgan_game.paint.themes import Theme as Theme
    from nesgan_game.paint.themes import sample_theme as sample_theme
    from nesgan_game.physics.body import Button as Button
    from nesgan_game.physics.hero_figures import Physics as Physics
    from nesgan_game.roles import ROLES as ROLES

_HOMES = {
    "Button": "nesgan_game.physics.body",
    "Castle": "nesgan_game.level.castle",
    "Controls": "nesgan_game.level.controls",
    "Dressed": "nesgan_game.level.fill.dress",
    "Entity": "nesgan_game.level.entity",
    "NesganError": "nesgan_game.errors",
    "Painter": "nesgan_game.paint.painter",
    "Physics": "nesgan_game.physics.hero_figures",
    "Proof": "nesgan_game.level.stage",
    "ROLES": "nesgan_game.roles",
    "Room": "nesgan_game.level.room",
    "Screen": "nesgan_game.imaging.screen",
    "Stage": "nesgan_game.level.stage",
    "Stretch": "nesgan_game.level.castle",
    "THEMES": "nesgan_game.paint.theme_kinds",
    "Theme": "nesgan_game.paint.themes",
    "ThemeKind": "nesgan_game.paint.theme_kinds",
    "Tile": "nesgan_game.library.tile",
    "TileLibrary": "nesgan_game.library.tile_library",
    "View": "nesgan_game.game.view.frame",
    "World": "nesgan_game.game.rules.world",
    "build_castle": "nesgan_game.level.castle",
    "build_stage": "nesgan_game.level.build",
    "dress": "nesgan_game.level.fill.dress",
    "endless": "nesgan_game.level.castle",
    "load_theme": "nesgan_game.paint.theme_registry",
    "prove": "nesgan_game.level.proof.prove",
    "read_castle": "nesgan_game.level.formats.castle_folder",
    "read_tmx": "nesgan_game.level.formats.tmx",
    "render_stage": "nesgan_game.level.render",
    "sample_theme": "nesgan_game.paint.themes",
    "write_castle": "nesgan_game.level.formats.castle_folder",
    "write_tmx": "nesgan_game.level.formats.tmx_writer",
}
_OF_PYGAME = ("draw", "rects", "sound", "spawn", "sprites", "surface", "text", "tiled_map")
"""What one may look for here and finds in the module that needs pygame."""
__all__ = ["__version__", *sorted(_HOMES)]


def __getattr__(name: str) -> object:
    """Load a public name from its home on first use."""
    if name not in _HOMES:
        where = "; it is in nesgan_game.pygame" if name in _OF_PYGAME else ""
        raise AttributeError(f"module 'nesgan_game' has no attribute {name!r}{where}")
    value: object = getattr(importlib.import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """All public names, loaded or not."""
    return __all__
