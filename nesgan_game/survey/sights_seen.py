"""What is seen of a stage before one gets there, as the camera moves along the way of its proof."""

from __future__ import annotations

from collections.abc import Iterator

from nesgan_game.game.rules.camera import Camera, Views, follow, glide, snap
from nesgan_game.level.explore.loops import Opening, find_openings
from nesgan_game.level.proof.nav_graph import Graph, penalty
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import Entity, Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import Body, Stance

AHEAD_TICKS = 300
"""By so many ticks, five seconds, a treasure is seen before it can be had."""
PLAIN = frozenset(("", "coin", "heart", "heart_small"))
"""What lies about and is no treasure."""


def treasures_ahead(stage: Stage, graph: Graph) -> int:
    """How many treasures are seen AHEAD_TICKS or more before they can be had, by the quickest way from that place.

    graph: that of the stage with its doors open and its blocks broken, so that no lock or wall makes a way longer.
    """
    lying = [one for one in stage.of_kind("item") if str(one.properties.get("drop", "")) not in PLAIN]
    return sum(ticks_ahead(graph, body, one) >= AHEAD_TICKS for one, body in first_seen(stage, lying))


def first_seen(stage: Stage, lying: list[Entity]) -> Iterator[tuple[Entity, Body]]:
    """Yield what is seen along the proof, with the hero's body at the first moment on the ground at which it is."""
    if stage.proof is None:
        return
    run, views, left = Run(stage), Views(stage), list(lying)
    camera = snap(views, run.body)
    for word in stage.proof.buttons():
        if not left:
            return
        run.step(word)
        follow(camera, views, run.body)
        while camera.moving:
            glide(camera, views, run.body)
        if run.body.stance is Stance.STAND:
            for one in [one for one in left if _shown(camera, one)]:
                left.remove(one)
                yield one, run.body


def _shown(camera: Camera, one: Entity) -> bool:
    seen, half = camera.box(), TILE_PX // 2
    return seen.left <= one.x_px - half and one.x_px + half <= seen.right and seen.top < one.y_px <= seen.bottom


def ticks_ahead(graph: Graph, body: Body, one: Entity) -> int:
    """Ticks of the quickest way from a place to a thing; 0 where there is none."""
    here = graph.floors.at(body.x, body.y)
    route = graph.route(here, body.x, graph.goals(one.x_px, one.y_px, TILE_PX // 2)) if here >= 0 else None
    return max(route.ticks - sum(map(penalty, route.links)), 0) if route is not None else 0


def rooms_ahead(stage: Stage) -> int:
    """How many rooms the way enters AHEAD_TICKS or more after an opening of theirs was seen from another room.

    An opening is a way into a room: a doorway, a hole in its floor or its ceiling (explore.loops.find_openings).
    """
    if stage.proof is None:
        return 0
    views = Views(stage)
    openings = [(one.one, one.other, _mouth(one)) for one in find_openings(stage)]
    run, seen, entered = Run(stage), dict[int, int](), dict[int, int]()
    camera = snap(views, run.body)
    for word in stage.proof.buttons():
        run.step(word)
        follow(camera, views, run.body)
        while camera.moving:
            glide(camera, views, run.body)
        entered.setdefault(camera.room, run.tick)
        for one, other, (left, right, bottom) in openings:
            beyond = other if one == camera.room else one if other == camera.room else -1
            if beyond < 0 or beyond in seen or beyond in entered:
                continue
            box = camera.box()
            if box.left <= right and left <= box.right and box.top <= bottom <= box.bottom:
                seen[beyond] = run.tick
    return sum(entered.get(room, -1) - tick >= AHEAD_TICKS for room, tick in seen.items())


def _mouth(one: Opening) -> tuple[int, int, int]:
    """The left, the right and the lower edge of an opening, pixels; it is seen where it touches the picture."""
    return one.col * TILE_PX, (one.col + one.cols) * TILE_PX, (one.row + 1) * TILE_PX
