"""From a seed and a tile library to a stage that is proved playable and cannot lock anybody in.

stage = build_stage(TileLibrary.generate(seed=7), seed=7, number=1, controls=Controls(difficulty=0.3))
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType

from nesgan_game.catalogue import FIXTURES
from nesgan_game.entity_kinds import Value
from nesgan_game.errors import AssemblyError, ConfigError, Unplayable
from nesgan_game.level.controls import MOST_ENEMIES, Controls
from nesgan_game.level.encounters.boarded_pools import board_pools
from nesgan_game.level.encounters.compose import Haunts, Placed, dwellers, place_enemies, spawns
from nesgan_game.level.expressive_range import steepness
from nesgan_game.level.fill.fill_stage import fill_stage
from nesgan_game.level.furnishing.columns import sound_columns
from nesgan_game.level.furnishing.furnish import furnish
from nesgan_game.level.furnishing.room_cells import Furnishing
from nesgan_game.level.layout.acting import add_acting
from nesgan_game.level.layout.demand import PER_CELLS, demand, enemy_demand
from nesgan_game.level.layout.draw import Layout
from nesgan_game.level.layout.placement import place_fixtures
from nesgan_game.level.layout.sights import lay_out_shown
from nesgan_game.level.planning.feasible import conflict, refuse_impossible
from nesgan_game.level.planning.guardians import guardian
from nesgan_game.level.planning.setting import Setting
from nesgan_game.level.proof.faults import Fault
from nesgan_game.level.proof.objectives import GraphCache, all_broken
from nesgan_game.level.proof.prove import prove, prove_branch, strays
from nesgan_game.level.proof.softlock import each_softlock
from nesgan_game.level.rooms.joints import check_doors
from nesgan_game.level.rooms.kinds import open_air
from nesgan_game.level.stage import BRANCH, Entity, Proof, Stage, role_stage
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.library.tile_library import TileLibrary, need_library
from nesgan_game.nes import TICKS_PER_SECOND, TILE_PX
from nesgan_game.paint.theme_registry import objects_shown
from nesgan_game.physics.hero_figures import OURS, PROPERTY, Physics
from nesgan_game.physics.leap import FEWEST_COLS, FEWEST_ROWS, leap_of
from nesgan_game.seeds import Random, stream

TRIES = 12
"""Layouts tried before giving up (measured over seeds 0 to 239: 237 firsts, 3 seconds)."""
OTHERS_TRIES = 30
"""The same for a hero who leaps less far or less high than ours, for whom the rooms are drawn."""
REFUSED_AFTER = 1
"""Tries that fail before it is asked whether the wishes go together at all."""
CROWDS, STRICT_TRIES, DEMAND_NEAR = 5, 8, 8
"""Crowds tried for a demand, layouts that are given up where none comes near it, and how near. Tuned by hand."""
MOST_PLAYS = 40_000
"""Ticks that a proof may play in search of ways past what kills at times (half a second); where that is not enough
the try is given up, and the next one made. Tuned by hand: of 43 layouts with rising spikes 41 needed less than 900."""
_FLAT, _STEEP, _AS_WISHED = 0.03, 0.34, 0.05
"""Shares of a way that lead up and down (expressive_range.steepness) for a wish of 0 and of 1, and how near to them a
layout must come in the first tries. Measured without them over 12 seeds: 0.12 and 0.26."""
_FEWEST = 0.4
"""Share of the usual enemies that there are at least where a demand is asked for. Tuned by hand."""
_LEAST_SECONDS, _TIMES_THE_PROOF, _TIMES_LESS = 60, 4, 2
"""The time limit: the proof's time four times over, at difficulty 1 twice, to tens of seconds; and a minute for looking
around. By hand."""
_WHOLE = re.compile(r"\d+")
_LOG = logging.getLogger(__name__)


def build_stage(
    library: TileLibrary,
    seed: int,
    number: int = 1,
    controls: Controls | None = None,
    *,
    boss: bool = True,
    setting: Setting | None = None,
    physics: Physics = OURS,
) -> Stage:
    """Return a stage that is proved playable, in the library's tiles.

    Same arguments, same stage. number: 1 for the first stage of a castle; controls: Controls() if left out; boss:
    guards the exit; setting: its place in a castle, drawn from the seed if left out; physics: the figures of the hero
    for whom it is laid out and proved. Raises ConfigError for controls that do not go together, for a hero who cannot
    walk through any castle, and for what is no library; Unplayable, with seed, tries and the commonest reason, when no
    layout could be proved; Contradiction.
    """
    need_library(library)
    if setting is None:
        setting = Setting(theme=str(library.provenance.get("theme", library.name)), gate=number == 1)
    return dress_stage(bare_stage(seed, number, controls, boss=boss, setting=setting, physics=physics), library)


def dress_stage(bare: Stage, library: TileLibrary) -> Stage:
    """Return what bare_stage made, furnished and in a library's tiles. Raises ConfigError, Contradiction."""
    need_library(library)
    return _dressed(bare, library, *(stream(bare.seed, "stage", bare.number, what) for what in ("furnish", "fill")))


def bare_stage(
    seed: int,
    number: int = 1,
    controls: Controls | None = None,
    *,
    boss: bool = True,
    setting: Setting | None = None,
    physics: Physics = OURS,
) -> Stage:
    """Return a stage as build_stage does, but without tiles: laid out, proved, with everything placed."""
    controls, setting = controls or Controls(), setting or Setting(gate=number == 1)
    setting = replace(setting, physics=physics)
    check_doors()
    tries = tries_for(physics)
    reasons: list[AssemblyError] = []
    for attempt in range(tries):
        try:
            return _attempt(seed, number, attempt, controls, setting, boss=boss)
        except AssemblyError as error:
            _LOG.info("seed %d, try %d: %s", seed, attempt + 1, error)
            reasons.append(error)
        if len(reasons) == REFUSED_AFTER:
            refuse_impossible(controls, seed)
    if all(error.where == "plan" for error in reasons):
        raise conflict(controls, seed)
    what = f"no playable layout in {tries} tries, {_commonest(reasons)}"
    raise Unplayable(what, f"stage {number} of seed {seed}", "try another seed")


def tries_for(physics: Physics) -> int:
    """Return how many layouts a hero is worth. Raises ConfigError for one who cannot walk through any castle."""
    leap, ours = leap_of(physics), leap_of(OURS)
    if leap.step_rows < FEWEST_ROWS or leap.cols < FEWEST_COLS:
        raise ConfigError(
            f"a leap over {leap.cols} cells, {leap.step_rows} up",
            PROPERTY,
            f"a castle needs {FEWEST_COLS} and {FEWEST_ROWS}: raise jump or walk, or lower gravity",
        )
    return TRIES if leap.step_rows >= ours.step_rows and leap.cols >= ours.cols else OTHERS_TRIES


def _commonest(errors: Sequence[AssemblyError]) -> str:
    """The fault that most errors tell of, and how many; those that differ in numbers alone are one."""
    alike = [_WHOLE.sub("", f"{error.where} {error.what}") for error in errors]
    counts = Counter(alike)
    most = max(alike, key=lambda told: counts[told])
    example = errors[alike.index(most)]
    where = f"{example.where}: " if example.where else ""
    return f"{counts[most]} times for such as: {where}{example.what}"


def _time_limit(ticks: int, difficulty: float) -> int:
    """Seconds for a stage whose proof takes so many ticks."""
    hundredths = 100 * _TIMES_THE_PROOF - round(100 * _TIMES_LESS * difficulty)
    return _LEAST_SECONDS + 10 * round(ticks * hundredths / (100 * 10 * TICKS_PER_SECOND))


def _attempt(seed: int, number: int, attempt: int, controls: Controls, setting: Setting, *, boss: bool) -> Stage:
    """Lay out a stage, prove it, and only then set the enemies along the way. Raises AssemblyError if it fails."""
    plans, rooms, sights, acting, pools, fixtures = (
        stream(seed, "stage", number, what, attempt)
        for what in ("plan", "rooms", "sights", "acting", "pools", "things")
    )
    layout = lay_out_shown(plans, rooms, sights, controls, setting)
    layout = add_acting(layout, acting, controls, setting.theme, gentle=setting.gate)
    layout = board_pools(layout, dwellers(spawns(controls.extra)), pools)
    guard = setting.boss or guardian(setting.theme, stream(seed, "stage", number, "boss"))
    entities = place_fixtures(layout, fixtures, boss=guard if boss else "", extra=controls.extra)
    empty = role_stage(
        f"stage-{number:02d}{setting.branch}",
        layout.roles,
        tuple(entities),
        number=number,
        seed=seed,
        difficulty=controls.difficulty,
        rooms=layout.rooms,
        properties=MappingProxyType({**_figures(layout, setting), "tries": attempt + 1}),
    )
    graphs = GraphCache(empty, MOST_PLAYS)
    # From everywhere the plain exit is still to be had: the way to the second one is no trap. A proof takes most of a
    # try, and only strikes off ways that do not work: floors that are traps before it remain traps, and what is out of
    # reach stays so. Not so a mover, which nobody may come to then.
    plain, movers = empty.toward(""), {one.cell for one in empty.of_kind("mover")}
    traps: list[Fault] = []
    for trap in each_softlock(plain, graphs):
        if (trap.row, trap.col) not in movers:
            _refuse([trap])
        traps.append(trap)
    _reach_rewards(empty, graphs)
    proof = prove(empty, graphs)
    _pass_all(layout, proof)
    if attempt < STRICT_TRIES:
        _climb_as_wished(empty, proof, controls.verticality)
    if graphs.struck_off:
        _reach_rewards(empty, graphs)
        _refuse(each_softlock(plain, graphs))
    else:
        _refuse(traps)
    branch_proof = _second_way(empty, proof) if empty.forks else None
    return _peopled(layout, empty, (proof, branch_proof), controls, setting, attempt, boss=boss)


def _refuse(traps: Iterable[Fault]) -> None:
    """Raise Unplayable for the first of the places that cannot be left, if there is one."""
    for trap in traps:
        raise Unplayable(trap.what, f"cell ({trap.row}, {trap.col})", trap.next_step)


def _second_way(stage: Stage, proof: Proof) -> Proof:
    """Prove the way to the second exit of a stage. Raises Unplayable, for one that lies on the plain way as well."""
    second = prove_branch(stage)
    for fault in (strays(stage, proof, ""), strays(stage, second, BRANCH)):
        if fault is not None:
            raise fault.error(stage.name)
    return second


def _peopled(
    layout: Layout,
    empty: Stage,
    proofs: tuple[Proof, Proof | None],
    controls: Controls,
    setting: Setting,
    attempt: int,
    *,
    boss: bool,
) -> Stage:
    """Set the enemies along the way: as many as the controls ask for, or as the demand that a castle asks for.

    proofs: of the plain way, and of that to a second exit. Raises AssemblyError where no crowd comes near that demand,
    unless other layouts were no better.
    """
    proof, branch_proof = proofs
    seen = (*proof.route, *(branch_proof.route if branch_proof else ()))
    ground = Haunts.of(layout, empty.entities, seen, controls.extra)
    best, far, wished = empty, -1, controls.enemies
    time_limit = _time_limit(proof.ticks, controls.difficulty)
    for number in range(CROWDS if setting.demand else 1):
        enemies = stream(empty.seed, "stage", empty.number, "enemies", attempt, number)
        asked = replace(controls, enemies=wished)
        crowd = place_enemies(ground, enemies, asked, boss=boss)
        entities = *empty.entities, *_enemies(crowd, len(empty.entities) + 1)
        # A stage checks all that it holds: one is made of all this together.
        made = replace(empty, entities=entities, proof=proof, branch_proof=branch_proof, time_limit=time_limit)
        if not setting.demand:
            return made
        missing = setting.demand - demand(made)
        if far < 0 or abs(missing) < far:
            best, far = made, abs(missing)
        if far <= DEMAND_NEAR:
            return best
        # As many more or fewer as would make up for what is missing.
        had = max(enemy_demand(made), 1)
        wished = min(max(wished * (1 + missing * len(proof.route) / (PER_CELLS * had)), _FEWEST), MOST_ENEMIES)
    if attempt < STRICT_TRIES:
        raise AssemblyError(f"a demand {far} from {setting.demand}", empty.name, "try another seed")
    return best


def _enemies(crowd: Sequence[Placed], first: int) -> list[Entity]:
    return [
        Entity(id_, one.kind, col * TILE_PX + TILE_PX // 2, (row + 1) * TILE_PX, MappingProxyType(_told(one)))
        for id_, one in enumerate(crowd, first)
        for row, col in (one.cell,)
    ]


def _told(one: Placed) -> dict[str, Value]:
    return {"facing": one.facing, "waves": one.waves} if one.waves else {"facing": one.facing}


def _figures(layout: Layout, setting: Setting) -> dict[str, Value]:
    """What a stage tells about its plan: kinds in walking order (branches last), rooms and cells of the main path."""
    plan = layout.plan
    return {
        "rooms": " ".join(room.kind for room in layout.rooms),
        "path": len(plan.path),
        "length": plan.length,
        "branches": len(plan.branches),
        "locked": plan.locked >= 0,
        "shape": plan.shape,
        "idea": plan.idea,
        **({} if plan.physics.ours else {PROPERTY: plan.physics.told()}),
        **({"branch": setting.branch} if setting.branch else {}),
    }


def _pass_all(layout: Layout, proof: Proof) -> None:
    """Raise Unplayable unless the proof goes through every room of the main path: a way around makes it scenery."""
    for one in layout.plan.path:
        if not any(one.room.holds(row, col) for row, col in proof.route):
            raise Unplayable("the way leaves out a room", one.room.name, "try another seed")


def _climb_as_wished(stage: Stage, proof: Proof, wish: float | None) -> None:
    """Raise AssemblyError where the way leads up and down far more or less than a wish for verticality asks for."""
    if wish is None:
        return
    share, wished = steepness(stage, proof), _FLAT + (_STEEP - _FLAT) * wish
    if abs(share - wished) > _AS_WISHED:
        what = f"a way that leads up and down for {share:.2f} of its length, not {wished:.2f}"
        raise AssemblyError(what, stage.name, "try another seed")


def _reach_rewards(stage: Stage, graphs: GraphCache) -> None:
    """Raise Unplayable unless every reward can be fetched once doors are open and blocks broken.

    That one gets on from there is for softlocks to say.
    """
    rewards = [one for one in stage.entities if _is_reward(one.kind)]
    graph = graphs.graph(all_broken(stage.terrain({entity.key for entity in stage.openers})))
    spawn = stage.spawn()
    reached = graph.reached(graph.floors.at(spawn.x, spawn.y)) if rewards else set()
    for reward in rewards:
        if not any(goal.segment in reached for goal in graph.goals(reward.x_px, reward.y_px, TILE_PX // 2)):
            raise Unplayable("a reward is out of reach", f"{reward.kind} at cell {reward.cell}", "try another seed")


def _is_reward(kind: str) -> bool:
    return kind in FIXTURES and FIXTURES[kind].visited and FIXTURES[kind].holds


def _dressed(bare: Stage, library: TileLibrary, furniture: Random, tiles: Random) -> Stage:
    """Return the stage furnished as the library's theme says, with the library's tiles."""
    theme = str(library.provenance.get("theme", library.name))
    roles = sound_columns(bare.roles, bare.entities)
    laid: tuple[Furnishing, ...] = ()
    if library.kinds:  # a library cut from pictures has no whole objects: its stages keep what the rooms' builders drew
        shown = [kind for kind in objects_shown(library.provenance) if kind in library.kinds]
        roles, laid = furnish(roles, bare.rooms, bare.entities, shown, library.kinds, open_air(), furniture)
    roles, layers = fill_stage(roles, bare.rooms, open_air(), library, tiles, laid)
    return replace(
        bare,
        theme=theme,
        roles=roles,
        background=layers["background"],
        field=layers["field"],
        foreground=layers["foreground"],
        tiles=StageTiles.of(library),
    )
