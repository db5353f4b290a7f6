"""Small valid files of every format that is read, made by our own writers: what the fuzzer changes. No blobs are kept.

A case is a folder as a table: the content of its files by their names. Everything is made once in a process.
"""

from __future__ import annotations

import base64
import io
import json
import struct
import tempfile
import zlib
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
from fakes import TWO_WAYS, fake_library, fake_palettes, fake_roles, fake_screen, two_ways
from measures import one as measured_stage
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from nesgan_game.game.app.keep import high_scores, saved_games, settings, vault
from nesgan_game.game.app.replay import Replay
from nesgan_game.game.rules.difficulty import Challenge
from nesgan_game.game.rules.world import Loadout
from nesgan_game.level.formats.castle_folder import write_castle
from nesgan_game.level.formats.stage_cache import StageCache, made_by
from nesgan_game.level.formats.text_stage import sketch_stage
from nesgan_game.level.formats.tmx_writer import write_tmx
from nesgan_game.level.rooms.template_files import shipped_templates
from nesgan_game.library.export.nes_hardware import to_hardware
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.paint.theme_kinds import THEMES
from nesgan_game.paint.themes import STYLE_DIM
from nesgan_game.tiles.role_labels.classifier import Classifier
from nesgan_game.tiles.role_labels.features import survey
from nesgan_game.tiles.role_labels.labeller import Labeller

Case = dict[str, bytes]
ASSETS = Path(__file__).parents[2] / "assets"
LESSON = """
name = "lesson"
map = '''
..........
....c.....
.@......X.
##########
'''
[letters]
"@" = { kind = "hero" }
X = { kind = "exit", on = "wall" }
c = { kind = "candle", drop = "heart_small", on = "wall" }
"""
WORKS = """
name = "works"
difficulty = 0.5
map = '''
............
............
............
.c..........
.....sM.....
.@..k.....X.
####==--####
############
'''
[letters]
"@" = { kind = "hero", facing = -1 }
X = { kind = "exit", on = "wall" }
c = { kind = "candle", drop = "heart_small" }
s = { kind = "skeleton" }
k = { kind = "sign", text = "TO THE RIGHT", on = "wall" }
M = { kind = "mover", cols = 2, dx = 32, dy = 0, period = 120, phase = 0 }
[[rooms]]
name = "hall"
kind = "corridor"
area = [0, 0, 8, 12]
"""


def files_of(folder: Path) -> Case:
    """The files of a folder and of those in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def written(write: Callable[[Path], object]) -> Case:
    """What a function writes into an empty folder."""
    with tempfile.TemporaryDirectory() as name:
        write(Path(name))
        return files_of(Path(name))


@cache
def library() -> TileLibrary:
    """Every role, some sixty tiles."""
    return fake_library(0)


# ---- pictures -------------------------------------------------------------------------------------------------------


def _saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def picture_bytes(height: int = 32, width: int = 48) -> list[tuple[str, bytes]]:
    """Pictures of every kind that Pillow writes and we read, with the endings of their names."""
    rng = np.random.default_rng(1)
    blocks = rng.integers(0, 4, (height, width, 3)) * 80
    rgb = Image.fromarray(blocks.astype(np.uint8))
    clear = rgb.convert("RGBA")
    clear.putalpha(Image.fromarray(np.tile(np.arange(width, dtype=np.uint8) * 5, (height, 1))))
    indexed, grey = rgb.quantize(16), rgb.convert("L")
    deep = Image.fromarray(np.asarray(grey).astype(np.uint16) * 257)
    exif = Image.Exif()
    exif[0x112] = 6
    notes = PngInfo()
    notes.add_text("Comment", "words")
    notes.add_itxt("Title", "more words", zip=True)
    return [
        (".png", _saved(rgb, "PNG", pnginfo=notes, exif=exif)),
        (".png", _saved(clear, "PNG")),
        (".png", _saved(indexed, "PNG", transparency=3, optimize=True)),
        (".png", _saved(indexed, "PNG", transparency=b"\0\x80\xff", bits=4)),
        (".png", _saved(grey.convert("LA"), "PNG")),
        (".png", _saved(deep, "PNG")),
        (".png", _saved(grey.convert("1"), "PNG")),
        (".png", _saved(rgb, "PNG", save_all=True, append_images=[grey.convert("RGB")])),
        (".gif", _saved(indexed, "GIF", transparency=2)),
        (".gif", _saved(rgb, "GIF", save_all=True, append_images=[clear.convert("RGB")], loop=0)),
        (".jpg", _saved(rgb, "JPEG", exif=exif)),
        (".jpg", _saved(rgb.convert("CMYK"), "JPEG", progressive=True)),
        (".jpg", _saved(grey, "JPEG")),
    ]


def pictures() -> list[Case]:
    """A picture each."""
    return [{f"shot{ending}": data} for ending, data in picture_bytes()]


def shots() -> list[Case]:
    """Screenshots with every role, from which libraries can be cut."""
    rng = np.random.default_rng(0)
    shot = Image.fromarray(fake_screen(fake_roles(rng), rng, wear=0).rgb())
    return [{"shot.png": _saved(shot, "PNG")}, {"shot.gif": _saved(shot.quantize(16), "GIF")}]


def folders_of_pictures() -> list[Case]:
    """Folders of screenshots to learn from, just large enough to be used."""
    made = picture_bytes(128, 128)
    return [
        {f"a{first[0]}": first[1], f"in/b{other[0]}": other[1]}
        for first, other in zip(made[::2], made[1::2], strict=False)
    ]


def screens() -> list[Case]:
    """Indexed pictures of ours: a screen, and an atlas that is clear in places."""
    rng = np.random.default_rng(0)
    roles = fake_roles(rng)[-2:, :4]
    screen = written(lambda folder: fake_screen(roles, rng, palettes=fake_palettes(rng)).save(folder / "screen.png"))
    atlas = written(lambda folder: library().atlas.save(folder / "screen.png"))
    return [screen, atlas]


def tile_sheets() -> list[Case]:
    """A description of tile sheets and creatures with its pictures."""
    rng = np.random.default_rng(2)
    sheet = Image.fromarray(rng.integers(0, 256, (32, 64, 3)).astype(np.uint8))
    ghoul = Image.fromarray(np.pad(rng.integers(60, 256, (24, 16, 4)).astype(np.uint8) | 128, ((4, 4), (4, 4), (0, 0))))
    told = {
        "format": "nesgan-source",
        "version": 1,
        "name": "toy",
        "author": "nobody",
        "sheets": {
            "s": {
                "file": "s.png",
                "grid": [16, 16],
                "offset": [0, 0],
                "spacing": 0,
                "background": "#000000",
                "reduce": 1,
            }
        },
        "families": [
            {
                "name": "one",
                "material": "brick",
                "textures": [
                    {"role": "solid", "sheet": "s", "rect": [0, 0, 1, 1]},
                    {"role": "ledge", "sheet": "s", "rect": [0, 1, 1, 1], "part": "left"},
                    {"role": "wall", "files": "s*.png", "reduce": 2},
                ],
                "stamps": [{"role": "pillar", "sheet": "s", "rect": [0, 2, 2, 1], "stretch": 1, "hang": False}],
            }
        ],
        "creatures": [{"kind": "ghoul", "files": ["g*.png"], "frames": 2}],
    }
    pictures = {"data/toy/s.png": _saved(sheet, "PNG"), "data/toy/g.png": _saved(ghoul, "PNG")}
    return [{"descriptions/toy.json": json.dumps(told).encode(), **pictures}]


# ---- stages ---------------------------------------------------------------------------------------------------------


def _map(text: str, **options: Any) -> Case:
    """A map with the tiles that it shows; Tiled's words on the others are left out, so that the tileset is short."""

    def write(folder: Path) -> None:
        (folder / "text.toml").write_text(text)
        stage = sketch_stage(folder / "text.toml", library())
        (folder / "text.toml").unlink()
        path = write_tmx(stage, library(), folder, lean=True, **options)
        path.rename(folder / "map.tmx")
        (folder / f"{stage.name}-tiles").rename(folder / "tiles")

    made = written(write)
    root = ET.fromstring(made["map.tmx"])
    for tileset in root.findall("tileset"):
        tileset.set("source", "tiles/tileset.tsx")
    for image in root.findall("imagelayer"):
        root.remove(image)
    used = {int(cell) for data in root.iter("data") for cell in (data.text or "").replace("\n", "").split(",") if cell}
    tiles = ET.fromstring(made["tiles/tileset.tsx"])
    for tile in tiles.findall("tile"):
        if int(tile.get("id", "0")) + 1 not in used and tile.find("animation") is None:
            tiles.remove(tile)
    for brushes in tiles.findall("wangsets"):
        tiles.remove(brushes)
    kept = {name: made[name] for name in made if name.startswith("tiles/") and name.endswith(".png")}
    return {"map.tmx": ET.tostring(root), "tiles/tileset.tsx": ET.tostring(tiles), **kept}


def _packed(case: Case) -> Case:
    """The same map with its layers packed, and one in elements."""
    root = ET.fromstring(case["map.tmx"])
    for number, data in enumerate(root.iter("data")):
        gids = [int(cell) for cell in (data.text or "").replace("\n", "").split(",")]
        content = struct.pack(f"<{len(gids)}I", *gids)
        if number == 2:
            data.attrib.clear()
            data.text = None
            data.extend([ET.Element("tile", gid=str(gid)) for gid in gids])
            continue
        data.attrib.update(encoding="base64", **({"compression": "zlib"} if number == 0 else {}))
        data.text = base64.b64encode(zlib.compress(content) if number == 0 else content).decode()
    return {**case, "map.tmx": ET.tostring(root)}


_SHOWN = {"x": 0, "y": 0, "opacity": 1, "visible": True}
"""What Tiled says of every layer in JSON."""


def as_json(root: ET.Element) -> dict[str, Any]:
    """A map or tileset as Tiled writes it in JSON, for what _map leaves in it."""
    kinds: dict[str, Callable[[str], Any]] = {
        "int": int,
        "float": float,
        "bool": lambda text: text == "true",
        "string": str,
    }

    def plain(text: str) -> Any:
        return int(text) if text.lstrip("-").isdigit() else text

    def told(element: ET.Element) -> dict[str, Any]:
        found: dict[str, Any] = {name: plain(text) for name, text in element.attrib.items()}
        properties = [
            {
                **one.attrib,
                "type": one.get("type", "string"),
                "value": kinds[one.get("type", "string")](one.get("value", "")),
            }
            for one in element.findall("properties/property")
        ]
        return {**found, **({"properties": properties} if properties else {})}

    whole = {**told(root), "type": root.tag}
    if root.tag == "tileset":
        image = root.find("image")
        assert image is not None
        size = {"imagewidth": int(image.get("width", "0")), "imageheight": int(image.get("height", "0"))}
        tiles = [
            {
                **told(tile),
                **(
                    {"animation": [told(frame) for frame in tile.iter("frame")]}
                    if tile.find("animation") is not None
                    else {}
                ),
            }
            for tile in root.findall("tile")
        ]
        return {"margin": 0, "spacing": 0, **whole, **size, "image": image.get("source"), "tiles": tiles}
    layers: list[dict[str, Any]] = []
    for one in root:
        if one.tag == "layer":
            data = [int(cell) for cell in (one.findtext("data") or "").replace("\n", "").split(",")]
            layers.append({**_SHOWN, **told(one), "type": "tilelayer", "data": data})
        if one.tag == "objectgroup":
            placed = {"width": 0, "height": 0, "rotation": 0, "visible": True}
            things = [{**placed, **told(thing), "point": thing.find("point") is not None} for thing in one]
            layers.append({**_SHOWN, **told(one), "draworder": "topdown", "type": "objectgroup", "objects": things})
    return {**whole, "layers": layers, "tilesets": [told(tileset) for tileset in root.findall("tileset")]}


@cache
def _maps() -> tuple[Case, ...]:
    plain = _map(LESSON)
    return plain, _packed(plain), _map(WORKS), _map(LESSON, layers="by_role", collision=True, animated=True)


def maps() -> list[Case]:
    """Stages as .tmx with their tilesets: CSV, packed, with moving things, laid out by role."""
    return list(_maps())


def json_maps() -> list[Case]:
    """Stages as .tmj with tilesets as .tsj."""
    found = []
    for case in (_maps()[0], _maps()[2]):
        root, tiles = ET.fromstring(case["map.tmx"]), ET.fromstring(case["tiles/tileset.tsx"])
        for tileset in root.findall("tileset"):
            tileset.set("source", "tiles/tileset.tsj")
        texts = {
            "map.tmj": json.dumps(as_json(root)).encode(),
            "tiles/tileset.tsj": json.dumps(as_json(tiles)).encode(),
        }
        found.append({**texts, **{name: case[name] for name in case if name.endswith(".png")}})
    return found


def text_stages() -> list[Case]:
    """Stages drawn as text."""
    return [{"stage.toml": LESSON.encode()}, {"stage.toml": WORKS.encode()}]


def templates() -> list[Case]:
    """Kinds of rooms: shipped ones with few skeletons and with many."""
    shipped = shipped_templates()
    return [{"room.toml": shipped[name].read_bytes()} for name in ("treasury", "courtyard", "clock-face")]


def castles() -> list[Case]:
    """A castle of one stage, by the writer of castles; its map is that of the first of `maps`."""
    from nesgan_game.level.castle import Castle

    def write(folder: Path) -> None:
        write_castle(Castle(3, 1, library=library(), difficulty=0.0), folder, lean=True)

    made = written(write)
    told = json.loads(made["castle.json"])
    case = _maps()[0]
    (entry,) = told["stages"]
    entry.update(file="map.tmx", sha256=dict.fromkeys(case, ""))
    return [{"castle.json": json.dumps(told).encode(), **case}]


def stage_caches() -> list[Case]:
    """A stage kept from before."""
    stage = two_ways(TWO_WAYS)
    return [
        {f"7-1-{made_by()}.npz": data} for data in written(lambda folder: StageCache(folder).keep(7, 1, stage)).values()
    ]


# ---- libraries ------------------------------------------------------------------------------------------------------


def libraries() -> list[Case]:
    """A library without the files that are not read back."""
    made = written(library().save)
    return [{name: made[name] for name in ("library.json", "library.npz", "atlas.png")}]


def hardware() -> list[Case]:
    """A screen as the console's tables."""
    rng = np.random.default_rng(0)
    return [written(lambda folder: to_hardware(fake_screen(fake_roles(rng), rng, wear=0)).save(folder, "a"))]


def labellers() -> list[Case]:
    """A labeller of few units."""
    rng = np.random.default_rng(0)
    size = survey(fake_screen(fake_roles(rng), rng)).shape[-1]
    beside = size + 14 * 16

    def classifier(inputs: int) -> Classifier:
        hidden, out = (rng.standard_normal(shape).astype(np.float32) for shape in ((inputs + 1, 2), (3, 16)))
        return Classifier(np.zeros(inputs, np.float32), np.ones(inputs, np.float32), hidden, out)

    return [written(lambda folder: Labeller(classifier(size), classifier(beside)).save(folder / "labeller.npz"))]


# ---- networks -------------------------------------------------------------------------------------------------------


def _facts(name: str) -> dict[str, Any]:
    """The JSON beside a shipped network with little of each list, so that most changes strike what matters."""
    told: dict[str, Any] = json.loads((ASSETS / "weights" / f"{name}.json").read_bytes())
    if "regions" in told:
        told["regions"] = {theme: anchors[:1] for theme, anchors in list(told["regions"].items())[:2]}
    for key in ("objects", "creatures"):
        if key in told:
            told[key] = told[key][:2]
    for one in told.get("creatures", []):
        one["designs"] = {size: some[:1] for size, some in list(one["designs"].items())[:2]}
    return told


def facts() -> list[Case]:
    """What stands beside the shipped networks."""
    return [{f"{name}.json": json.dumps(_facts(name)).encode()} for name in ("layout", "objects", "creatures")]


def networks() -> list[Case]:
    """A network of a few numbers with the interface of the shipped painter, and one with that of a dcgan."""
    from onnx import TensorProto, helper, numpy_helper

    rng = np.random.default_rng(0)

    def model(inputs: list[Any], nodes: list[Any], weights: dict[str, Any], shape: list[Any]) -> bytes:
        output = helper.make_tensor_value_info("levels", TensorProto.UINT8, shape)
        arrays = [numpy_helper.from_array(value, name) for name, value in weights.items()]
        graph = helper.make_graph(nodes, "toy", inputs, [output], arrays)
        made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
        return bytes(made.SerializeToString())

    node, info = helper.make_node, helper.make_tensor_value_info
    layout = model(
        [info("codes", TensorProto.INT64, ["n", 12]), info("z", TensorProto.FLOAT, [1, STYLE_DIM])],
        [
            node("Cast", ["codes"], ["seen"], to=TensorProto.FLOAT),
            node("MatMul", ["seen", "first"], ["cells"]),
            node("MatMul", ["z", "style"], ["look"]),
            node("Add", ["cells", "look"], ["sum"]),
            node("Clip", ["sum", "least", "most"], ["clipped"]),
            node("Reshape", ["clipped", "shape"], ["shaped"]),
            node("Cast", ["shaped"], ["levels"], to=TensorProto.UINT8),
        ],
        {
            "first": rng.standard_normal((12, 256)).astype(np.float32),
            "style": rng.standard_normal((STYLE_DIM, 256)).astype(np.float32),
            "shape": np.array([-1, 16, 16]),
            "least": np.float32(0),
            "most": np.float32(3),
        },
        ["n", 16, 16],
    )
    dcgan = model(
        [info("z", TensorProto.FLOAT, ["n", 8])],
        [
            node("MatMul", ["z", "first"], ["rows"]),
            node("Unsqueeze", ["rows", "axis"], ["high"]),
            node("Mul", ["high", "across"], ["wide"]),
            node("Clip", ["wide", "least", "most"], ["clipped"]),
            node("Cast", ["clipped"], ["levels"], to=TensorProto.UINT8),
        ],
        {
            "first": rng.standard_normal((8, 224)).astype(np.float32),
            "axis": np.array([2]),
            "across": rng.random((1, 1, 256)).astype(np.float32),
            "least": np.float32(0),
            "most": np.float32(3),
        },
        ["n", 224, 256],
    )
    beside = {"format": "nesgan-model", "version": 1, "arch": "dcgan", "style_dim": 8, "sha256": ""}
    return [
        {"net.onnx": layout, "net.json": json.dumps({**_facts("layout"), "sha256": ""}).encode()},
        {"net.onnx": dcgan, "net.json": json.dumps(beside).encode()},
    ]


def palette_mixtures() -> list[Case]:
    """The shipped colour mixtures with two components a group."""
    told = json.loads((ASSETS / "weights" / "palettes.json").read_bytes())
    for group in told["groups"].values():
        for key in ("weights", "means", "covariances"):
            group[key] = group[key][:2]
        group["weights"] = [1 / len(group["means"])] * len(group["means"])
    return [{"palettes.json": json.dumps(told).encode()}]


def checkpoints() -> list[Case]:
    """What a training run keeps, of few numbers."""
    from safetensors.numpy import save

    tensors = {"a": np.zeros((2, 3), np.float32), "step": np.array(3.0)}
    run = {
        "format": "nesgan-run",
        "version": 1,
        "code": "1",
        "step": 3,
        "arch": "layout",
        "train": {"seed": 0, "steps": 4},
    }
    sizes = {
        "generator": {"mapping": 16, "cell_channels": 8},
        "discriminator": {"channels": 4},
        "looks": {"wall": [[1, 1, 1, 2]]},
    }
    return [{"run.json": json.dumps({**run, **sizes}).encode(), "generator.safetensors": save(tensors)}]


def themes() -> list[Case]:
    """Themes as TOML and as JSON."""
    moor = (Path(__file__).parents[2] / "examples" / "moor.toml").read_bytes()
    row = {
        "format": "nesgan-theme",
        "version": 1,
        **THEMES["crypt"].to_dict(),
        "name": "cellar",
        "styles": {"crypt": 2},
    }
    return [{"theme.toml": moor}, {"theme.json": json.dumps(row).encode()}]


# ---- the player's ---------------------------------------------------------------------------------------------------


def kept() -> list[Case]:
    """All that the program keeps of a player: settings with key bindings, scores, a game."""
    score = high_scores.Score(initials="ABC", points=1200, seed=7, stage=3, mark="")
    game = saved_games.SavedGame(
        origin=saved_games.Origin(seed=7),
        seed=7,
        number=2,
        loadout=Loadout(),
        stage="x",
        inputs=((1, 20), (2, 30)),
        when=5,
        slot="game-00c0ffee",
        challenge=Challenge(difficulty="hard", assist=True),
        branches=(2,),
    )
    values = {
        "settings": settings.as_value(settings.Settings()),
        "scores": {"best": [score.told(), score.told()]},
        "game-00c0ffee": saved_games.as_value(game),
    }
    case = {f"{name}.json": vault.sealed(value) for name, value in values.items()}
    return [
        {
            **case,
            "scores.bak": case["scores.json"],
            "next-castle.json": b'{"format": "nesgan-next-castle", "seed": 5, "version": 1}',
        }
    ]


def replays() -> list[Case]:
    """Recordings of all versions."""
    whole = Replay(
        7, "print", [(1, 20), (3, 5)], "hash", 2, Loadout(), Challenge(difficulty="hard", assist=True), branches=(2,)
    )
    plain = Replay(7, "print", [(1, 20), (3, 5)], "hash")
    return [written(partial(_save_replay, replay)) for replay in (whole, plain)]


def _save_replay(replay: Replay, folder: Path) -> None:
    replay.save(folder / "replay.json")


def sounds() -> list[Case]:
    """A table of sounds."""
    text = (ASSETS / "sounds" / "effects.txt").read_bytes().split(b"\n")
    return [{"effects.txt": b"\n".join(text[:40])}]


def sprites() -> list[Case]:
    """A sheet of two small sprites."""
    frame = "frame {} 4x3{}\n.#+x\n#..#\n++++\n"
    text = (
        "nesgan-sprite 1\n; words\npalette . - # 11 + 21 x 30\nanchor 2 3\n"
        + frame.format("a", "")
        + frame.format("b", " anchor 0 -1")
    )
    return [{"sheet.txt": text.encode()}]


# ---- the maker's ----------------------------------------------------------------------------------------------------


def journals() -> list[Case]:
    """A survey that was broken off."""
    head = {"format": "nesgan-survey", "version": 2, "of": {"seed": 0}}
    lines = [head, *(measured_stage(seed).to_dict() for seed in range(2))]
    return [{"journal.jsonl": b"".join(json.dumps(line).encode() + b"\n" for line in lines)}]


def past_ratios() -> list[Case]:
    """Ratios of two runs."""
    run = {"package": "1", "python": "3", "machine": "x", "ratios": {"frame": 1.5, "tick": 0.1}}
    return [{"speed.json": json.dumps({"format": "nesgan-speed", "version": 1, "runs": [run, run]}).encode()}]


def lock_files() -> list[Case]:
    """What Pyodide tells of its packages."""
    from nesgan_game.web.site_writer import PACKAGES

    told = {"packages": {name: {"file_name": f"{name}.whl"} for name in PACKAGES}}
    return [{"pyodide-lock.json": json.dumps(told).encode()}]
