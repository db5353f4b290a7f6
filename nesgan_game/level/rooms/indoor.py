"""Rooms inside the castle, each with a silhouette that a player of castle games recognises, walked from left to right.

A builder gets a blank Canvas, a random generator and the floor rows of the doors by which the room is entered and left.
"""

from __future__ import annotations

from nesgan_game.level.rooms.canvas import Canvas, pick
from nesgan_game.level.rooms.shapes import Random, blocks, crest, plateaus, rhythm, shelves, squeeze


def corridor(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a passage of stepped floors under an arched ceiling."""
    c.profile(plateaus(rng, c.cols, entry, leave, highest=crest(c, rng, entry, leave)))
    c.frame(entry, leave, ceiling=pick(rng, (1, 2)))
    if c.cols >= 28:
        width = pick(rng, (5, 6, 7))
        col = (c.cols - width) // 2 + int(rng.integers(-3, 4))
        floor = min(c.floor_below(3, place) for place in range(col - 1, col + width + 1))
        c.fill("solid", 0, col, max(floor - 4, 1), width)
    if rng.random() < 0.25:
        squeeze(c, rng)
    if rng.random() < 0.4 + c.temper.daring / 2:
        _thorn_rows(c, rng)
    shelves(c, rng)
    blocks(c, rng)
    rhythm(c, rng, top=pick(rng, (3, 4)))


def undercroft(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a low cellar under heavy masonry: squat arches on thick piers, spikes sunk into the floor."""
    floors = plateaus(rng, c.cols, entry, leave, highest=min(entry, leave), lowest=max(entry, leave))
    c.profile(floors)
    c.frame(entry, leave, ceiling=1)
    bay, start = pick(rng, (6, 7, 8)), pick(rng, (2, 3, 4))
    for col in range(1, c.cols - 1):
        # An arch spans each bay: highest in its middle, lowest over the piers, never lower than a leap needs.
        low, across = min(floors[max(col - 4, 0) : col + 5]), (col - start) % bay
        rise = min(across, bay - across, 2)
        c.fill("solid", 0, col, max(low - 5 - rise, 1), 1)
    if rng.random() < 0.8:
        squeeze(c, rng)
    _thorn_rows(c, rng)
    for col in range(start, c.cols - 2, bay):
        c.pillar(col)
        c.candles_over((col + bay // 2,), lift=2, under=4)
    c.stand("decor", pick(rng, (2, c.cols - 4)), 1, 2, under=4)


def _thorn_rows(c: Canvas, rng: Random) -> None:
    """Sink rows of spikes into level floor, two cells wide, three for the daring."""
    col = 6 + int(rng.integers(0, 3))
    while col < c.cols - 8:
        width = 3 if rng.random() < c.temper.daring - 0.3 else 2
        floor = c.room_floor(2, col)
        beside = {c.room_floor(2, place) for place in range(col - 2, col + width + 2)}
        headroom = not any(c.solid(floor - 5, place) for place in range(col - 2, col + width + 2))
        if beside == {floor} and headroom and floor < c.rows - 1 and rng.random() < 0.3 + c.temper.daring / 2:
            c.thorns(col, width, floor)
            c.candle(floor - 3, col + width // 2)
        col += 6 + int(rng.integers(0, 4))


def gallery(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a broken floor: piers between shafts, candles hung over the leaps."""
    level, col, highest = entry, pick(rng, (4, 5)), max(crest(c, rng, entry, leave), 6)
    c.ground(0, col, level)
    pits: list[tuple[int, int, int]] = []
    while col < c.cols - 11:
        gap, pier = pick(rng, (2, 2, 3)), pick(rng, (2, 3, 4))
        pits.append((col, gap, level))
        # Steps are leapt over a gap of 2 only, up and back: a longer leap must not also be a high one.
        rise = pick(rng, (-1, 0, 1)) if gap == 2 else 0
        level = min(max(level + rise, highest), max(entry, leave))
        c.ground(col + gap, pier, level)
        col += gap + pier
    steps = [level] * 2
    while abs(leave - steps[-1]) > 2:
        steps += [steps[-1] + (2 if leave > steps[-1] else -2)] * 2
    floors = steps + [leave] * (c.cols - col - len(steps))
    c.clear(0, col, c.rows, c.cols - col)
    c.profile(floors, col)
    c.frame(entry, leave, ceiling=pick(rng, (1, 2)))
    thorns = rng.random() < 0.35
    for place, gap, floor in pits:
        if thorns:
            c.ground(place, gap, floor + 2)
            c.fill("spikes", floor + 1, place, 1, gap)
            c.clear(floor, place, 1, gap)
        else:
            c.pit(place, gap, floor)
    rhythm(c, rng, top=3)
    c.candles.clear()
    for place, gap, floor in pits:
        c.candle(floor - 3, place + gap // 2)


def hall(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a high hall: the door out lies on a balcony, reached by a flight of stairs or by shelves."""
    c.ground(0, c.cols, entry)
    height = entry - leave
    if height <= 0:
        _hall_with_shelves(c, rng, entry, leave)
        return
    foot = int(rng.integers(3, 5)) + (c.cols - 16) // 3
    top = foot + height
    if rng.random() < 0.5 or c.cols < 20:
        c.fill("solid", leave, top, 1 + int(c.cols > 16), c.cols - top)
        c.flight(entry, foot, height)
        c.frame(entry, leave)
        low = top
    else:
        low = _shelf_ladder(c, rng, entry, leave)
    rhythm(c, rng, rows=2 if c.cols < 20 else 3, top=2, vault=0)
    for col in range(low + 2, c.cols - 2, 4):
        c.pillar(col)
        c.pillar(col, under=leave)
    c.candles_over((low + 4, c.cols - 4), lift=2, under=2)
    c.candles_over((c.cols - 3,), lift=2, under=leave + 2)
    c.stand("decor", foot - 2, 2, 1, under=3)


def _shelf_ladder(c: Canvas, rng: Random, entry: int, leave: int) -> int:
    """Set shelves that rise by 2 to a balcony at the right; returns the balcony's first column."""
    col, row = int(rng.integers(4, 7)), entry - 2
    role = pick(rng, ("platform", "platform", "solid"))
    while row > leave:
        width = pick(rng, (3, 4))
        if role == "solid" and row == entry - 2:
            c.ground(col, width, row)
        else:
            c.fill(role, row, col, 1, width)
        c.candle(row - 2, col + width // 2)
        col += width + pick(rng, (1, 2))
        row -= 2
    c.fill("solid", leave, col, 2, c.cols - col)
    c.frame(entry, leave)
    return col


def _hall_with_shelves(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a level hall whose shelves climb to a middle block and down again: candles above, the walk below."""
    c.frame(entry, leave)
    middle = c.cols // 2
    span, away = (3, pick(rng, (3, 4))) if c.cols >= 26 else (2, 2)
    for side in (-1, 1):
        first = middle + side * (span + away) - (span if side < 0 else 0)
        c.fill("platform", entry - 2, first, 1, span)
        c.candle(entry - 4, first + span // 2)
    c.fill("solid", entry - 4, middle - span, 1, 2 * span)
    for place in (middle - span + 1, middle + span - 2):
        c.candle(entry - 6, place)
    rhythm(c, rng, top=2, rows=2)
    for place in (middle - span + 1, middle + span - 2):
        if c.all_are("wall", entry - 3, place, 3):
            c.fill("pillar", entry - 3, place, 3, 1)


def stairs(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build the grand stairs: two flights over stepped masonry with a landing between."""
    height = entry - leave
    first = height // 2 if rng.random() < 0.5 else (height + 1) // 2 + (height > 4)
    spare = c.cols - height - 8
    foot, landing = 4 + int(rng.integers(0, spare // 2 + 1)), int(rng.integers(3, 5))
    second = foot + first + landing
    c.ground(0, c.cols, entry)
    c.ground(second + height - first, c.cols, leave)
    # Open space below needs head room; a closed one could not be left.
    massive = rng.random() < 0.6 or first < 3
    if massive:
        c.ground(foot + first, landing, entry - first)
    else:
        c.fill("solid", entry - first, foot + first, 1, landing)
    for col, base, steps in ((foot, entry, first), (second, entry - first, height - first)):
        for step in range(steps):
            if massive:
                c.ground(col + step, 1, base - step)
        c.flight(base, col, steps)
    c.frame(entry, leave)
    rhythm(c, rng, rows=3, top=2, vault=0)
    c.candles_over((foot - 1, foot + first + landing - 1), lift=3, under=2)
    c.stand("decor", foot + first + landing // 2, 2, 1, under=2)
    c.stand("decor", 2, 1, 1, under=2)
    if not massive:
        c.candle(entry - 2, second)


def chapel(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a chapel: tall windows between slender pillars, an altar raised by two steps."""
    c.profile([entry] * (c.cols // 2) + [leave] * (c.cols - c.cols // 2))
    middle, width = c.cols // 2, pick(rng, (4, 5)) if c.cols > 16 else 3
    floor = min(entry, leave)
    c.ground(middle - width - 1, 2 * width + 2, floor - 1)
    c.ground(middle - width + 1, 2 * width - 2, floor - 2)
    c.frame(entry, leave)
    c.stand("decor", middle - 1, 2, 2, under=2)
    rhythm(c, rng, rows=pick(rng, (4, 5)) if floor == 10 else 3, top=2, vault=0)
    c.candles_over((middle - width, middle + width - 1, middle - 2, middle + 1), lift=3, under=2)
    for place in (3, c.cols - 4):
        c.stand("decor", place, 1, 1, under=2)


def archive(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a book room: tall cases in rows with lamps between, and over them a walkway with more of them."""
    c.profile([entry] * (c.cols - 5) + [leave] * 5)
    c.frame(entry, leave, ceiling=2)
    gap, first, end = pick(rng, (1, 2)), 7, c.cols - 8
    upstairs = rng.random() < 0.75
    count = (end - first + gap) // (3 + gap)
    for number in range(count):
        col = first + number * (3 + gap)
        c.stand("decor", col, 3, 3, under=3)
        if upstairs and number % 3 == 2:
            continue
        if upstairs:
            joined = number % 3 == 0 and number + 1 < count
            c.fill("platform", entry - 4, col, 1, 3 + gap if joined else 3)
            c.stand("decor", col, 2, 2, under=2)
        c.candles_over((col - 1,), lift=3, under=entry - 3)
    if upstairs:
        c.ground(first - 3, 2, entry - 2)
        c.candle(entry - 5, first - 2)
    else:
        c.bays(3 + gap, first - 1 - gap // 2, 3, 2, 2)
    c.pillar(2)
    c.pillar(c.cols - 3)


def chamber(c: Canvas, rng: Random, entry: int, _leave: int) -> None:
    """Build the last room: a wide floor, great windows, and the way out on a dais."""
    c.ground(0, c.cols, entry)
    c.ground(c.cols - 7, 7, entry - 1)
    c.ground(c.cols - 5, 5, entry - 2)
    c.frame(entry, None, ceiling=2)
    c.fill("door", entry - 4, c.cols - 3, 2, 1)
    rhythm(c, rng, rows=4, cols=3, top=3, vault=1)
    c.candles_over((c.cols - 5,), lift=3, under=3)
    c.stand("decor", c.cols - 5, 2, 1, under=3)
    c.stand("decor", 3, 1, 2, under=3)
