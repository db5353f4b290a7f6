"""Stages as JSON and CSV, for programs that read nothing else; a picture of the tiles beside each."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from nesgan_game.files import write_bytes, write_json
from nesgan_game.level.exports.entity_words import everybody
from nesgan_game.level.exports.tile_sheet import TileSheet
from nesgan_game.level.grid.collision_kinds import COLLISIONS
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLES

FORMAT, VERSION = "nesgan-stage", 1


def write_json_stages(sheets: Sequence[TileSheet], folder: Path) -> list[Path]:
    """Write NAME.json and NAME.png of every stage. Raises ExportError."""
    paths = []
    for sheet in sheets:
        name = sheet.stage.file_name
        write_json(folder / f"{name}.json", _told(sheet, f"{name}.png"))
        paths += [folder / f"{name}.json", sheet.save(folder / f"{name}.png")]
    return paths


def _told(sheet: TileSheet, picture: str) -> dict[str, Any]:
    """Return all of a stage as JSON values; places in px of the picture's tiles, layers row by row, -1 for none."""
    stage, scale = sheet.stage, sheet.scale
    facts = {name: getattr(stage, name) for name in ("name", "number", "seed", "theme", "difficulty", "time_limit")}
    cells = sheet.cells(stage.roles)
    rects = {kind: [[side * scale for side in rect] for rect in stage.rects(kind)] for kind in COLLISIONS}
    rooms = [{"name": room.name, "kind": room.kind, **_box(room, scale)} for room in stage.rooms]
    entities = [
        {
            "id": one.id,
            "kind": one.kind,
            "x": one.x_px * scale,
            "y": one.y_px * scale,
            "properties": dict(one.properties),
        }
        for one in everybody(stage)
    ]
    return {
        "format": FORMAT,
        "version": VERSION,
        **facts,
        "tile_px": sheet.side,
        "rows": cells.shape[0],
        "cols": cells.shape[1],
        "tiles": {"picture": picture, "columns": sheet.columns, "count": sheet.count},
        "layers": {name: sheet.numbers(layer).tolist() for name, layer in stage.layers()},
        "role_names": [role.name for role in ROLES],
        "roles": cells.tolist(),
        "collision": rects,
        "rooms": rooms,
        "entities": entities,
        "properties": dict(stage.properties),
        "route": [list(cell) for cell in stage.proof.route] if stage.proof else [],
    }


def _box(room: Any, scale: int) -> dict[str, int]:
    sides = {"x": room.col, "y": room.row, "width": room.cols, "height": room.rows}
    return {name: side * TILE_PX * scale for name, side in sides.items()}


def write_csv_stages(sheets: Sequence[TileSheet], folder: Path) -> list[Path]:
    """Write of every stage a table for each layer and for the roles, entities and rooms, and NAME.png.

    Raises ExportError.
    """
    paths = []
    for sheet in sheets:
        stage, scale = sheet.stage, sheet.scale
        tables: dict[str, Iterable[Iterable[object]]] = {
            name: sheet.numbers(layer).tolist() for name, layer in stage.layers()
        }
        tables["roles"] = ([ROLES[role].name for role in row] for row in sheet.cells(stage.roles).tolist())
        tables["entities"] = [
            ("id", "kind", "x", "y", "properties"),
            *((one.id, one.kind, one.x_px * scale, one.y_px * scale, json.dumps(dict(one.properties), sort_keys=True))
              for one in everybody(stage)),
        ]  # fmt: skip
        tables["rooms"] = [
            ("name", "kind", "x", "y", "width", "height"),
            *((room.name, room.kind, *_box(room, scale).values()) for room in stage.rooms),
        ]
        for name, rows in tables.items():
            text = io.StringIO()
            csv.writer(text, lineterminator="\n").writerows(rows)
            paths.append(folder / f"{stage.file_name}-{name}.csv")
            write_bytes(paths[-1], text.getvalue().encode())
        paths.append(sheet.save(folder / f"{stage.file_name}.png"))
    return paths
