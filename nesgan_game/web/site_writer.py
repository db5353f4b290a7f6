"""The static site: the page of assets/web/, the package as one zip, its networks, and where Pyodide is.

Python (Pyodide) and onnxruntime-web come from their public addresses, or from folders that are copied into the site,
which then needs no network.
"""

from __future__ import annotations

import hashlib
import importlib.util
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from nesgan_game import __version__, nes
from nesgan_game.errors import AssetError
from nesgan_game.files import in_order, read_text, refused, shipped, write_bytes, write_json
from nesgan_game.game.view.screens.title import Title
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.formats.tmx import read_tmx

PYODIDE_VERSION, ONNXRUNTIME_VERSION = "0.27.7", "1.20.1"
"""Those that were tried. onnxruntime-web 1.20 is 3 MB smaller than 1.23 and later, and paints the same pixels."""
PYODIDE_URL = f"https://cdn.jsdelivr.net/pyodide/v{PYODIDE_VERSION}/full/"
ONNXRUNTIME_URL = f"https://cdn.jsdelivr.net/npm/onnxruntime-web@{ONNXRUNTIME_VERSION}/dist/"
PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
ONNXRUNTIME_FILES = ("ort.wasm.min.mjs", "ort-wasm-simd-threaded.mjs", "ort-wasm-simd-threaded.wasm")
PACKAGES = ("numpy", "pillow")
"""What Pyodide loads beside Python; Pillow when it is needed (late_packages.py)."""
PARTS = ("dataset", "game", "imaging", "level", "library", "music", "paint", "physics", "rolemap", "tiles", "web")
"""Folders of the package that a page needs."""
ASSETS = ("sounds", "sprites", "weights/layout.json", "weights/objects.json", "weights/palettes.json")
WEIGHTS = ("weights/layout.onnx", "weights/objects.onnx")
"""Beside the zip, so that the networks can be opened while Python is being loaded."""
TUTORIAL = "tutorial"
_NEEDED = (".py", ".txt", ".toml", ".json")
_FILE_NAME = re.compile(r"\w[\w.+-]*")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_PACKAGE = Path(__file__).parents[1]
_RATE_HZ = 44100


def write_site(folder: Path, pyodide: Path | None = None, onnxruntime: Path | None = None) -> dict[str, int]:
    """Write the site; returns how many bytes each of its files takes. Equal packages make equal bytes.

    pyodide, onnxruntime: folders with their files, to be copied into the site; without them they are loaded from their
    public addresses. Raises AssetError where a folder lacks a file, ExportError.
    """
    for path in in_order(shipped("assets/web").iterdir()):
        write_bytes(folder / path.name, path.read_bytes())
    package = package_zip()
    write_bytes(folder / "nesgan_game.zip", package)
    write_bytes(folder / "title.png", _png(_title()))
    write_bytes(folder / "icon.png", _png(_icon()))
    for name in WEIGHTS:
        write_bytes(folder / name, shipped(f"assets/{name}").read_bytes())
    config: dict[str, object] = {
        "version": __version__,
        "rate": _RATE_HZ,
        "package": hashlib.sha256(package).hexdigest()[:16],
        "weights": list(WEIGHTS),
        "pyodide": PYODIDE_URL,
        "onnxruntime": ONNXRUNTIME_URL,
    }
    if pyodide is not None:
        config["pyodide"] = "pyodide/"
        _copy(pyodide, [*PYODIDE_FILES, *_wheels(pyodide)], folder / "pyodide")
    if onnxruntime is not None:
        config["onnxruntime"] = "onnxruntime/"
        _copy(onnxruntime, ONNXRUNTIME_FILES, folder / "onnxruntime")
    write_json(folder / "config.json", config)
    files = in_order(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in files}


def package_zip() -> bytes:
    """The package as a page needs it: without training, surveys, commands, networks, and all libraries but its own."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, path in _packed():
            info = zipfile.ZipInfo(name, _LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(info, path.read_bytes())
    return data.getvalue()


def _packed() -> Iterator[tuple[str, Path]]:
    """The files of the zip and their names in it."""
    inside = [path for part in PARTS for path in (_PACKAGE / part).rglob("*") if path.suffix in _NEEDED]
    for path in in_order([*_PACKAGE.glob("*.py"), *inside]):
        yield f"nesgan_game/{path.relative_to(_PACKAGE).as_posix()}", path
    for name in ASSETS:
        place = shipped(f"assets/{name}")
        for path in [place] if place.is_file() else in_order(p for p in place.rglob("*") if p.is_file()):
            yield f"nesgan_game/assets/{path.relative_to(shipped('assets')).as_posix()}", path
    levels = shipped("levels")
    for path in in_order(p for p in levels.rglob("*") if p.is_file()):
        place = path.relative_to(levels)
        if place.parts[0].startswith(TUTORIAL) and place.suffix != ".toml":
            yield f"nesgan_game/levels/{place.as_posix()}", path
    # The tutorial is a Tiled map; pytmx reads it, and is no package of Pyodide's.
    spec = importlib.util.find_spec("pytmx")
    if spec is not None and spec.origin is not None:
        for path in in_order(Path(spec.origin).parent.glob("*.py")):
            yield f"pytmx/{path.name}", path


def _wheels(pyodide: Path) -> list[str]:
    """File names of the packages that Pyodide's folder must hold."""
    path = pyodide / "pyodide-lock.json"
    try:
        told = json.loads(read_text(path))["packages"]
        named = [str(told[name]["file_name"]) for name in PACKAGES]
    except (AssetError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise AssetError(f"does not tell of Pyodide's packages ({error})", path, _where(PYODIDE_VERSION)) from error
    if elsewhere := [name for name in named if not _FILE_NAME.fullmatch(name)]:
        raise AssetError(f"names a file outside its folder: {elsewhere[0][:80]!r}", path, _where(PYODIDE_VERSION))
    return named


def _copy(source: Path, names: Sequence[str], to: Path) -> None:
    for name in names:
        if not (source / name).is_file():
            raise AssetError("this file is missing", source / name, _where(PYODIDE_VERSION))
        with refused(to / name):
            to.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source / name, to / name)


def _where(version: str) -> str:
    return f"give the unpacked release {version} of Pyodide, or the folder dist of onnxruntime-web"


def _title() -> Image.Image:
    """What is seen until Python runs: the logo before a shipped stage."""
    title = Title(SpriteCache())
    title.paint(read_tmx(shipped("levels/stage-01.tmx")))
    return title.frame(0).image()


def _icon() -> Image.Image:
    """The hero, 32x32 with clear pixels."""
    sheet = SpriteCache().sheet("hero")
    index = np.pad(sheet.frames["stand"].index, ((0, 0), (8, 8)))
    colours = np.zeros((nes.LEVELS, 4), np.uint8)
    colours[1:] = np.insert(nes.COLOURS[list(sheet.palette)], 3, 255, axis=1)
    return Image.fromarray(colours[index])


def _png(image: Image.Image) -> bytes:
    data = io.BytesIO()
    image.save(data, "PNG")
    return data.getvalue()
