"""Everything in the package that opens a file which somebody else may have written, each as the fuzzer calls it.

Not here, since nothing reads them: LDtk, Tiled's worlds and projects, Godot, MIDI, sounds and .nes (written only);
what is shipped and named by no option (the banks of hardware/engine); a system's own /proc.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import numpy as np
from fakes import fake_roles, fake_screen
from fuzz import corpus
from fuzz.corpus import Case
from measures import one as measured_stage

from nesgan_game.bench import past_ratios
from nesgan_game.dataset.collect import described
from nesgan_game.dataset.creature_cuts import load_creatures
from nesgan_game.dataset.screenshots import read_folder
from nesgan_game.dataset.tile_sheets import load_colours, load_families
from nesgan_game.errors import NesganError
from nesgan_game.files import read_json
from nesgan_game.game.app.audio.sound import read_sounds, synthesise
from nesgan_game.game.app.keep import next_castle, saved_games, vault
from nesgan_game.game.app.keep.high_scores import HighScores, Score
from nesgan_game.game.app.keep.settings import SettingsFile
from nesgan_game.game.app.replay import Replay
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.frame import View
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.game.view.sprite_sheets import load_sprites
from nesgan_game.imaging.read_image import read_picture, read_rgba
from nesgan_game.imaging.screen import Screen
from nesgan_game.level.formats.castle_folder import read_castle, seal_castle
from nesgan_game.level.formats.stage_cache import StageCache
from nesgan_game.level.formats.text_stage import sketch_stage
from nesgan_game.level.formats.tmx import read_tmx
from nesgan_game.level.proof.validate import with_proof
from nesgan_game.level.rooms.template_files import outdoors_of, read_template
from nesgan_game.library.atlas import Atlas
from nesgan_game.library.export.nes_hardware import Hardware
from nesgan_game.library.picture_library import library_of_pictures
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.paint.creatures.creature_painter import read_creatures
from nesgan_game.paint.dcgan_painter import DcganPainter, is_dcgan, theme_palettes
from nesgan_game.paint.object_painter import read_kinds
from nesgan_game.paint.painter import Painter
from nesgan_game.paint.palette_mixtures import load_mixtures
from nesgan_game.paint.theme_registry import load_theme
from nesgan_game.paint.themes import check_facts, sample_theme
from nesgan_game.seeds import stream
from nesgan_game.survey.journal import journal
from nesgan_game.survey.stage_measures import Measured
from nesgan_game.tiles import from_pictures
from nesgan_game.tiles.role_labels import labeller
from nesgan_game.web import site_writer


@dataclass(frozen=True, kw_only=True)
class Reader:
    """How files of one kind are read."""

    name: str
    cases: Callable[[], list[Case]]
    """Valid ones, to be changed."""
    read: Callable[[Path], object]
    """Given a case's folder; ends well, or in a NesganError."""
    mend: Callable[[Case], None] | None = None
    """Makes the hashes of a changed case true again, so that a change gets past them."""
    beside: str = ""
    """What the reader may open: the case's folder, or with ".." all that lies beside it."""
    writes: bool = False
    """Whether it may write into the case's folder."""
    names: bool = False
    """Whether its files name others, which then must not be links that lead away; links with names of our own are
    followed, since people lay them."""
    px_costs: tuple[float, float] = (0.0, 0.0)
    """What a pixel of its pictures fairly takes: microseconds, bytes. The limits are for what is beyond that."""
    share: float = 10
    """How many of its files are tried for every other reader's."""


# ---- hashes ---------------------------------------------------------------------------------------------------------


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _table(case: Case, name: str) -> dict[str, object] | None:
    try:
        told = json.loads(case[name])
    except (KeyError, ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _rehash_library(case: Case) -> None:
    told = _table(case, "library.json")
    if told is not None and isinstance(hashes := told.get("sha256"), dict):
        hashes.update({name: _sha256(case[name]) for name in case if name in hashes})
        case["library.json"] = json.dumps(told).encode("utf-8", "surrogatepass")


def _rehash_castle(case: Case) -> None:
    told = _table(case, "castle.json")
    stages = told.get("stages") if told is not None else None
    for stage in stages if isinstance(stages, list) else ():
        if isinstance(stage, dict) and isinstance(hashes := stage.get("sha256"), dict):
            hashes.update({name: _sha256(case[name]) for name in case if name in hashes})
    if told is not None:
        case["castle.json"] = json.dumps(told).encode("utf-8", "surrogatepass")


def _rehash_network(case: Case) -> None:
    told = _table(case, "net.json")
    if told is not None and "net.onnx" in case:
        case["net.json"] = json.dumps({**told, "sha256": _sha256(case["net.onnx"])}).encode("utf-8", "surrogatepass")


def _reseal(case: Case) -> None:
    for name in case:
        told = _table(case, name)
        if told is not None and isinstance(value := told.get("value"), dict) and told.get("version") == vault.VERSION:
            case[name] = vault.sealed(value)


# ---- what is done with each -----------------------------------------------------------------------------------------


def _only(folder: Path) -> Path:
    """The one file of a case, whatever its ending."""
    return next(iter(sorted(folder.iterdir())), folder / "missing")


def _picture(folder: Path) -> None:
    read_picture(_only(folder), from_pictures.MOST_PX)
    read_rgba(_only(folder), from_pictures.MOST_PX)


def _tiles(folder: Path) -> None:
    """As `tiles PICTURE` does."""
    out = folder / "out"
    trim = from_pictures.Trim()
    library_of_pictures([_only(folder)], out, name="x", trim=trim, seed=0, tell=str)


def _screen(folder: Path) -> None:
    with suppress(NesganError):
        Screen.load(folder / "screen.png")
    Atlas.load(folder / "screen.png")


def _sheets(folder: Path) -> None:
    descriptions, data = folder / "descriptions", folder / "data"
    first: NesganError | None = None
    for read in (described, load_families, load_colours, load_creatures):
        try:
            read(data, descriptions) if read is described else read(descriptions, data)
        except NesganError as error:
            first = first or error
    if first is not None:
        raise first


@cache
def _sprites() -> SpriteCache:
    return SpriteCache()


def _played(folder: Path) -> None:
    """A map that is accepted can be proved or refused, played and drawn."""
    stage = read_tmx(folder / "map.tmx")
    with_proof(stage, folder / "map.tmx")
    world = World(stage, seed=1)
    for tick in range(40):
        world.step(2 if tick % 7 else 18)
    View(stage, _sprites()).draw(world)


def _castle(folder: Path) -> None:
    castle = read_castle(folder)
    castle.theme_kind(1)
    castle.stage(1)


def _template(folder: Path) -> None:
    outdoors_of(folder / "room.toml")
    read_template(folder / "room.toml")


def _library(folder: Path) -> None:
    library = TileLibrary.load(folder)
    library.cluster_names, library.kinds, library.atlas  # noqa: B018 - worked out when they are read


def _facts(folder: Path) -> None:
    """What stands beside a network is enough to draw themes from, or kinds of objects or creatures."""
    path = _only(folder)
    told = read_json(path, "nesgan-model", 1)
    if path.stem == "layout":
        sample_theme(stream(0, "paint", 0), "crypt", check_facts(told, path))
    else:
        (read_kinds if path.stem == "objects" else read_creatures)(told, path)


def _network(folder: Path) -> None:
    """Open it and paint with it."""
    path, rng = folder / "net.onnx", stream(0, "paint", 0)
    if is_dcgan(path):
        DcganPainter.load(path).paint(theme_palettes(rng, "crypt")[1], rng)
        return
    painter = Painter.load(path)
    painter.paint(np.ones((2, 3), np.uint8), sample_theme(rng, "crypt", painter.facts), rng)  # type: ignore[arg-type]


@cache
def _shown() -> Screen:
    rng = np.random.default_rng(0)
    return fake_screen(fake_roles(rng), rng)


def _labeller(folder: Path) -> None:
    labeller._load.cache_clear()
    labeller.Labeller.load(folder / "labeller.npz").tell([_shown()])


def _stage_cache(folder: Path) -> None:
    stage = StageCache(folder).find(7, 1)
    if stage is not None:
        World(stage, seed=1).step(0)


def _kept(folder: Path) -> None:
    """A launch: options, scores and games are read, one of each is changed."""
    kept = vault.Vault(folder)
    options, scores = SettingsFile(kept), HighScores(kept)
    games = saved_games.SavedGames(kept).all()
    options.change(music=3)
    scores.add(Score(initials="XYZ", points=5, seed=1, stage=1))
    for game in games:
        saved_games.SavedGames(kept).save(game)
    next_castle.NextCastle(folder).take()


def _checkpoint(folder: Path) -> None:
    from nesgan_game.model.architectures import networks_of
    from nesgan_game.model.checkpoint import load_tensors

    load_tensors(folder / "generator.safetensors")
    networks_of(folder)


def _sounds(folder: Path) -> None:
    for notes in read_sounds(folder / "effects.txt").values():
        if sum(note.ticks for note in notes) < 60:
            synthesise(notes[:2], 8000)


def _journal(folder: Path) -> None:
    with journal(folder, {"seed": 0}, resume=True, read=Measured.from_dict) as book:
        book.add(measured_stage(5))


READERS: dict[str, Reader] = {
    reader.name: reader
    for reader in (
        Reader(name="picture", cases=corpus.pictures, read=_picture, px_costs=(0.3, 16), share=40),
        Reader(name="tiles", cases=corpus.shots, read=_tiles, px_costs=(2, 64), writes=True, share=0.1),
        Reader(name="screenshots", cases=corpus.folders_of_pictures, read=read_folder, px_costs=(1, 32), share=0.4),
        Reader(name="screen", cases=corpus.screens, read=_screen, px_costs=(0.3, 16), share=30),
        Reader(name="sheets", cases=corpus.tile_sheets, read=_sheets, px_costs=(2, 96), share=5),
        Reader(
            name="tmx", cases=corpus.maps, read=lambda at: read_tmx(at / "map.tmx"), beside="..", names=True, share=20
        ),
        Reader(
            name="tmj",
            cases=corpus.json_maps,
            read=lambda at: read_tmx(at / "map.tmj"),
            beside="..",
            names=True,
            share=20,
        ),
        Reader(name="played", cases=corpus.maps, read=_played, beside="..", names=True, share=1),
        Reader(
            name="castle", cases=corpus.castles, read=_castle, mend=_rehash_castle, beside="..", names=True, share=2
        ),
        Reader(
            name="seal",
            cases=corpus.castles,
            read=seal_castle,
            mend=_rehash_castle,
            beside="..",
            names=True,
            writes=True,
            share=0.5,
        ),
        Reader(name="text stage", cases=corpus.text_stages, read=lambda at: sketch_stage(at / "stage.toml"), share=3),
        Reader(name="room template", cases=corpus.templates, read=_template, share=30),
        Reader(name="stage cache", cases=corpus.stage_caches, read=_stage_cache, writes=True, share=8),
        Reader(name="library", cases=corpus.libraries, read=_library, mend=_rehash_library, share=8),
        Reader(name="hardware", cases=corpus.hardware, read=partial(Hardware.load, name="a"), share=80),
        Reader(name="labeller", cases=corpus.labellers, read=_labeller, share=5),
        Reader(name="network facts", cases=corpus.facts, read=_facts, share=20),
        Reader(name="network", cases=corpus.networks, read=_network, mend=_rehash_network, share=5),
        Reader(
            name="palettes",
            cases=corpus.palette_mixtures,
            read=lambda at: load_mixtures(at / "palettes.json"),
            share=10,
        ),
        Reader(name="checkpoint", cases=corpus.checkpoints, read=_checkpoint, share=40),
        Reader(name="theme", cases=corpus.themes, read=lambda at: load_theme(_only(at)), share=120),
        Reader(name="kept", cases=corpus.kept, read=_kept, mend=_reseal, writes=True, share=15),
        Reader(name="replay", cases=corpus.replays, read=lambda at: Replay.load(at / "replay.json"), share=200),
        Reader(name="sounds", cases=corpus.sounds, read=_sounds, share=120),
        Reader(name="sprites", cases=corpus.sprites, read=lambda at: load_sprites(at / "sheet.txt"), share=200),
        Reader(name="journal", cases=corpus.journals, read=_journal, writes=True, share=40),
        Reader(
            name="past ratios", cases=corpus.past_ratios, read=lambda at: past_ratios.read(at / "speed.json"), share=150
        ),
        Reader(name="lock file", cases=corpus.lock_files, read=site_writer._wheels, share=80),
    )
}
"""All readers by their names."""
