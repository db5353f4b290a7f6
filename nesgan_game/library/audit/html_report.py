"""A library as one HTML page: roles, clusters, counts, origins, and the nearest training tiles when an audit was made.

The page is whole in itself: its pictures are inside, it loads nothing and runs nothing.
"""

from __future__ import annotations

import base64
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game import nes
from nesgan_game.files import write_bytes
from nesgan_game.library import atlas
from nesgan_game.library.audit.compare import NEAR, PIXELS, Audit, Match, share
from nesgan_game.library.tile import Tile, many
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.objects import TRANSPARENT
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.tiles.seams import edge, self_tiling

FILE = "report.html"
_ZOOM = 3
_SIDE = nes.TILE_PX * _ZOOM
_BACK = (32, 36, 44)
_LARGEST = 128
"""Cells a side up to which an origin is drawn: a library file may name any place (our choice)."""
_HEAD = """<!DOCTYPE html>
<html lang="en"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ background: #20242c; color: #e8e8e8; font: 14px/1.4 sans-serif }}
body {{ margin: 2em auto; max-width: 1100px; padding: 0 1em }}
h1 {{ font-size: 1.6em }} h2 {{ border-bottom: 2px solid #3a4150; margin-top: 2em; padding-bottom: .2em }}
h3 {{ font-size: 1em; margin: 1.2em 0 .4em }} small, .faint {{ color: #9aa4b4; font-weight: normal }}
table {{ border-collapse: collapse }} td, th {{ padding: .15em .9em .15em 0; text-align: right }}
td:first-child, th:first-child {{ text-align: left }}
.dot {{ border-radius: 3px; display: inline-block; height: .8em; margin-right: .5em; width: .8em }}
.row {{ display: flex; flex-wrap: wrap; gap: 10px }}
figure {{ background: #2c323e; border-radius: 4px; margin: 0; min-width: 110px; padding: 8px }}
figcaption {{ font-size: 12px; margin-top: 4px; max-width: 170px }}
.t, img {{ image-rendering: pixelated }}
.t {{ background-image: url({atlas}); background-size: {wide}px auto }}
.t {{ display: inline-block; height: {side}px; width: {side}px }}
.near {{ outline: 2px solid #e05040 }}
</style>
"""


def write(library: TileLibrary, folder: Path, found: Audit | None = None) -> Path:
    """Write report.html into a folder and return its path. Raises ExportError."""
    path = folder / FILE
    write_bytes(path, page(library, found).encode())
    return path


def page(library: TileLibrary, found: Audit | None = None) -> str:
    """The page's HTML; equal libraries and audits make equal text."""
    title = f"{library.name} (seed {library.seed})"
    sheet = library.atlas.rgba()
    head = _HEAD.format(title=escape(title), atlas=_uri(sheet), wide=sheet.shape[1] * _ZOOM, side=_SIDE)
    parts = [head, f"<h1>{escape(title)}</h1>", _summary(library)]
    if found is not None:
        parts.append(_audited(library, found))
    parts += [_roles(library.tiles), *_clusters(library, found), *_origins(library)]
    return "\n".join(parts) + "\n</html>\n"


def _summary(library: TileLibrary) -> str:
    notes = dict(library.provenance)
    notes.pop("z", None)
    funnel = notes.pop("funnel", None)
    told = [f"{escape(str(key))}: {escape(str(value))}" for key, value in sorted(notes.items())]
    # The file it was read from may hold anything.
    counts = {step: n for step, n in funnel.items() if isinstance(n, int)} if isinstance(funnel, Mapping) else {}
    steps = [
        f"{n} {escape(str(step).replace('_', ' '))}" for step, n in sorted(counts.items(), key=lambda pair: -pair[1])
    ]
    return f"<p>{many(len(library), 'tile')}. {'; '.join(told)}</p><p class=faint>{' → '.join(steps)}</p>"


def _audited(library: TileLibrary, found: Audit) -> str:
    near, floor = share(found.distances, NEAR), share(found.floor, NEAR)
    closest = sorted((match.distance, n) for n, match in enumerate(found.matches) if match)[:12]
    pairs = "".join(_figure(library, library[n], found.matches[n]) for _, n in closest)
    against = f"; the training art against its own other sources: {floor:.1%}" if len(found.floor) else ""
    return (
        f"<h2>Is it new?</h2><p>{len(found.distances)} tiles that are not plain were compared with {found.windows:,} "
        f"windows of the training art. Copies: {share(found.distances, 0):.1%}. Copies and near copies (up to {NEAR} "
        f"of {PIXELS} pixels): {near:.1%}{against}.</p><h3>The nearest pairs <small>tile, training art</small></h3>"
        f"<div class=row>{pairs}</div>"
    )


def _roles(tiles: Sequence[Tile]) -> str:
    rows = []
    cells = Counter({role: sum(tile.count for tile in group) for role, group in _by_role(tiles)})
    for role, group in _by_role(tiles):
        dot = f"<span class=dot style='background:{ROLES[ROLE_INDEX[role]].colour}'></span>"
        sure = sum(tile.confidence * tile.count for tile in group) / max(cells[role], 1)
        rows.append(
            f"<tr><td>{dot}{role}<td>{len(group)}<td>{len({tile.cluster for tile in group})}<td>{cells[role]}"
            f"<td>{cells[role] / max(cells.total(), 1):.1%}<td>{sure:.2f}"
        )
    heads = "".join(f"<th>{word}" for word in ("role", "tiles", "clusters", "cells", "share", "confidence"))
    return f"<h2>Roles</h2><table><tr>{heads}{''.join(rows)}</table>"


def _clusters(library: TileLibrary, found: Audit | None) -> Iterator[str]:
    """Every cluster with its tiles, the most frequent one first."""
    yield "<h2>Clusters</h2>"
    alone = self_tiling(library.right, library.below)
    for number, group in groupby(sorted(library, key=lambda tile: (tile.cluster, -tile.count)), lambda t: t.cluster):
        tiles = list(group)
        count = sum(tile.count for tile in tiles)
        size = f"cluster {number}, {many(len(tiles), 'tile')}, {many(count, 'cell')}"
        yield f"<h3>{escape(library.cluster_names[number])} <small>{size}</small></h3><div class=row>"
        for tile in tiles:
            match = found.matches[tile.id] if found else None
            yield _figure(
                library, tile, match, f"{edge(tile.contexts).name.replace('_', ' ')}, tiles {alone[tile.id]:.2f}"
            )
        yield "</div>"


def _figure(library: TileLibrary, tile: Tile, match: Match | None, more: str = "") -> str:
    """One tile, with the nearest training tile beside it in the same colours."""
    row, col = divmod(tile.id, atlas.COLUMNS)
    near = " near" if match and match.distance <= NEAR else ""
    drawn = f"<span class='t{near}' style='background-position:-{col * _SIDE}px -{row * _SIDE}px'></span>"
    words = [f"{tile.id}: {escape(tile.name)}", f"{tile.count}×, sure {tile.confidence:.2f}"]
    if tile.origin[0] >= 0:
        words.append(f"screen {tile.origin[0]}, row {tile.origin[1]}, col {tile.origin[2]}")
    if more:
        words.append(escape(more))
    if match:
        picture = nearest(match, library.palettes[tile.palette])
        drawn += f" <img width={_SIDE} height={_SIDE} alt='' src='{_uri(picture)}'>"
        turned = f", {match.mirrored}" if match.mirrored else ""
        words.append(f"{match.distance} of {PIXELS} from {escape(match.source)}: {escape(match.name)}{turned}")
    return f"<figure>{drawn}<figcaption>{'<br>'.join(words)}</figcaption></figure>"


def _origins(library: TileLibrary) -> Iterator[str]:
    """Every screen that tiles were cut from, with those tiles in their places."""
    cut = [tile for tile in library if min(tile.origin) >= 0 and max(tile.origin[1:]) < _LARGEST]
    cut.sort(key=lambda tile: (tile.origin, tile.id))
    if not cut:
        return
    yield "<h2>Origins <small>the tiles where they were cut from each screen</small></h2><div class=row>"
    for number, group in groupby(cut, lambda tile: tile.origin[0]):
        tiles = list(group)
        rows = max(nes.SCREEN_ROWS, 1 + max(tile.origin[1] for tile in tiles))
        cols = max(nes.SCREEN_COLS, 1 + max(tile.origin[2] for tile in tiles))
        picture = np.full((rows * nes.TILE_PX, cols * nes.TILE_PX, 3), _BACK, np.uint8)
        for tile in tiles:
            y, x = tile.origin[1] * nes.TILE_PX, tile.origin[2] * nes.TILE_PX
            picture[y : y + nes.TILE_PX, x : x + nes.TILE_PX] = library.rgb(tile)
        caption = f"<figcaption>screen {number}: {many(len(tiles), 'tile')}</figcaption>"
        yield f"<figure><img alt='' src='{_uri(picture)}'>{caption}</figure>"
    yield "</div>"


def shown(library: TileLibrary, tile: Tile) -> NDArray[np.uint8]:
    """(16, 16, 3) a tile in its palette; grey where it is clear."""
    return np.where(tile.opaque[..., None], library.rgb(tile), np.array(_BACK, np.uint8)).astype(np.uint8)


def nearest(match: Match, palette: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(16, 16, 3) the training tile of a match, in a palette of four NES colour numbers; grey where transparent."""
    seen = match.pattern != TRANSPARENT
    colours = nes.COLOURS[palette[np.where(seen, match.pattern, 0)]]
    return np.where(seen[..., None], colours, np.array(_BACK, np.uint8)).astype(np.uint8)


def _by_role(tiles: Sequence[Tile]) -> list[tuple[str, list[Tile]]]:
    ordered = sorted(tiles, key=lambda tile: ROLE_INDEX[tile.role])
    return [(role, list(group)) for role, group in groupby(ordered, lambda tile: tile.role)]


def _uri(pixels: NDArray[np.uint8]) -> str:
    """A picture (H, W, 3) or (H, W, 4) as an address that holds it."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()
