"""What each command writes into the folder that --out names: nothing else is ever replaced by --force."""

from __future__ import annotations

from nesgan_game.folders import Contents

_LIBRARY = ("atlas.png", "contact.png", "library.json", "library.npz", "tileset.tsx")
_STAGE = ("stage-[0-9][0-9]", "stage-[0-9][0-9]b")
_PICTURES = (".png", "-sky.png", "-storyboard.png")
_TILES = ("tiles", *(f"{stage}-tiles" for stage in _STAGE))
_STAGE_EXPORTS = (
    *("csv/*-background.csv", "csv/*-field.csv", "csv/*-foreground.csv"),
    *("csv/*-roles.csv", "csv/*-entities.csv", "csv/*-rooms.csv", "csv/*.png"),
    *("godot/*.tscn", "godot/*.tres", "godot/*.png", "json/*.json", "json/*.png", "ldtk/castle.ldtk", "ldtk/*.png"),
)

PAINTED = Contents(
    "paint", files=("screen-*-*.png", "contact.png", "screens.nes"), marks={"screen-*-*.png": b"nesgan-palettes"}
)
LIBRARY = Contents(
    "tiles",
    files=(
        *(*_LIBRARY, "report.html", "errors.csv", "tiled/atlas.png", "tiled/tileset.tsx", "godot/atlas.png"),
        *("godot/tileset.tres", "ldtk/atlas.png", "ldtk/library.ldtk", "aseprite/atlas.png", "aseprite/palette.gpl"),
        *("palettes/palettes.gpl", "palettes/palettes.pal", "palettes/nes.gpl", "hardware/colours.pal"),
        *("hardware/tiles-*.chr", "hardware/tiles-*.nam", "hardware/tiles-*.pal"),
    ),
    marks={"library.json": b'"nesgan-library"'},
)
CASTLE = Contents(
    "build",
    files=(
        "castle.json",
        *(f"{stage}{ending}" for stage in _STAGE for ending in (".tmx", *_PICTURES)),
        *(f"{folder}/{name}" for folder in _TILES for name in (*_LIBRARY, "animated.png")),
        *_STAGE_EXPORTS,
    ),
    marks={"castle.json": b'"nesgan-castle"'},
)
CONVERTED = Contents(
    "convert",
    files=_STAGE_EXPORTS,
    marks={
        "csv/*-entities.csv": b"id,kind,x,y,properties",
        "godot/*.tscn": b"metadata/kind = ",
        "json/*.json": b'"nesgan-stage"',
        "ldtk/castle.ldtk": b'"identifier": "hero"',
    },
)
EXAMPLES = Contents(
    "examples",
    files=(
        *("custom_room.py", "own_game.py", "own_hero.py", "template_room.py", "text_stage.py", "tile_wall.py"),
        *("scroll_arcade.py", "scroll_pygame.py", "scroll_pyscroll.py", "scroll_pyxel.py", "train_ppo.py"),
        *("moor.toml", "wine-cellar.toml"),
    ),
    marks={"own_game.py": b"nesgan_game"},
)
SITE = Contents(
    "web",
    files=(
        *("index.html", "style.css", "config.json", "title.png", "icon.png", "nesgan_game.zip"),
        *("game-worker.js", "kept-files.js", "network-worker.js", "networks.js", "page.js", "python.js", "sound.js"),
        *("tune-worker.js", "weights/layout.onnx", "weights/objects.onnx", "onnxruntime/ort*"),
        *("pyodide/pyodide*", "pyodide/python_stdlib.zip", "pyodide/numpy*", "pyodide/pillow*"),
    ),
    marks={"config.json": b'"onnxruntime": '},
)
AUDIT = Contents(
    "audit",
    files=("audit.png", "audit.csv", "audit.json", "report.html", *(f"library/{name}" for name in _LIBRARY)),
    marks={"audit.json": b'"nesgan-audit"'},
)
