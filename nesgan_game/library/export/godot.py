"""A library as a TileSet of Godot 4, in its text format (.tres, format 3).

Sources: docs.godotengine.org, "TSCN file format" and the classes TileSet, TileSetAtlasSource and TileData. Not run in
Godot itself by our tests, which read it back with an independent parser.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from nesgan_game import nes
from nesgan_game.library import atlas
from nesgan_game.library.export.tiled import BRUSHES, ONE_WAY_PX, brush_tiles, shape, weights
from nesgan_game.library.tile import Tile
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.tiles.seams import edge

SOLID_LAYER, HAZARD_LAYER = 0, 1
"""Physics layers: what bodies stand on and bump into; what wounds."""
CUSTOM: tuple[tuple[str, int], ...] = (("role", 4), ("cluster", 2), ("palette", 2))
"""Custom data layers with Godot's number for their type (4 String, 2 int)."""
_PEERS = (
    "top_side",
    "top_right_corner",
    "right_side",
    "bottom_right_corner",
    "bottom_side",
    "bottom_left_corner",
    "left_side",
    "top_left_corner",
)
_SOURCE = "TileSetAtlasSource_atlas"


def tres(name: str, tiles: Sequence[Tile], image: str) -> str:
    """The TileSet as text; `image` is the atlas's path beside it. Import the picture without filtering and mipmaps."""
    terrains = {tile.id: n for n, brush in enumerate(BRUSHES) for tile in brush_tiles(tiles, brush)}
    cells = [
        line
        for tile, weight in zip(tiles, weights(tiles), strict=True)
        for line in _tile(tile, weight, terrains.get(tile.id))
    ]
    side = f"Vector2i({nes.TILE_PX}, {nes.TILE_PX})"
    return "\n".join(
        [
            '[gd_resource type="TileSet" load_steps=3 format=3]',
            "",
            f'[ext_resource type="Texture2D" path={json.dumps(image)} id="1_atlas"]',
            "",
            f'[sub_resource type="TileSetAtlasSource" id="{_SOURCE}"]',
            f"resource_name = {json.dumps(name)}",
            'texture = ExtResource("1_atlas")',
            f"texture_region_size = {side}",
            *cells,
            "",
            "[resource]",
            f"resource_name = {json.dumps(name)}",
            f"tile_size = {side}",
            *_layers(),
            f'sources/0 = SubResource("{_SOURCE}")',
            "",
        ]
    )


def _layers() -> list[str]:
    lines = [
        f"physics_layer_{SOLID_LAYER}/collision_layer = 1",
        f"physics_layer_{HAZARD_LAYER}/collision_layer = 2",
        f"physics_layer_{HAZARD_LAYER}/collision_mask = 0",
        "terrain_set_0/mode = 0",
    ]
    for number, (brush, role) in enumerate(BRUSHES.items()):
        colour = ROLES[ROLE_INDEX[role]].colour
        parts = ", ".join(f"{int(colour[at : at + 2], 16) / 255:.4g}" for at in (1, 3, 5))
        lines += [
            f"terrain_set_0/terrain_{number}/name = {json.dumps(brush)}",
            f"terrain_set_0/terrain_{number}/color = Color({parts}, 1)",
        ]
    for number, (name, kind) in enumerate(CUSTOM):
        lines += [f"custom_data_layer_{number}/name = {json.dumps(name)}", f"custom_data_layer_{number}/type = {kind}"]
    return lines


def _tile(tile: Tile, weight: float, terrain: int | None) -> list[str]:
    row, col = divmod(tile.id, atlas.COLUMNS)
    at = f"{col}:{row}/0"
    lines = [f"{at} = 0", f"{at}/probability = {weight}"]
    if terrain is not None:
        lines += [f"{at}/terrain_set = 0", f"{at}/terrain = {terrain}"]
        peers = zip(_PEERS, edge(tile.contexts).wang, strict=True)
        lines += [f"{at}/terrains_peering_bit/{peer} = {terrain}" for peer, there in peers if there]
    role = ROLES[ROLE_INDEX[tile.role]]
    kind = shape(role)
    if kind:
        layer = HAZARD_LAYER if kind == "hazard" else SOLID_LAYER
        lines.append(
            f"{at}/physics_layer_{layer}/polygon_0/points = {_box(ONE_WAY_PX if role.one_way else nes.TILE_PX)}"
        )
        lines += [f"{at}/physics_layer_{layer}/polygon_0/one_way = true"] if role.one_way else []
    values: dict[str, str | int] = {"role": tile.role, "cluster": tile.cluster, "palette": tile.palette}
    return [*lines, *(f"{at}/custom_data_{n} = {json.dumps(values[name])}" for n, (name, _) in enumerate(CUSTOM))]


def _box(height_px: int) -> str:
    """The tile's upper `height_px` pixels as a polygon around the tile's middle."""
    half = nes.TILE_PX // 2
    low = height_px - half
    return f"PackedVector2Array({-half}, {-half}, {half}, {-half}, {half}, {low}, {-half}, {low})"
