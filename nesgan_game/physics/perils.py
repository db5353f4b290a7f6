"""What kills at times: spikes and water that rise, blocks that fall, blades that swing, each a table of boxes.

The table goes over its cycle, in whole numbers of the tick alone: what a peril does depends on nobody. Places in
sub-pixels, y downward.
"""

from __future__ import annotations

import math

from nesgan_game.physics.terrain import PX, Peril

TELL_TICKS = 24
"""For how long a peril shows that it is about to strike."""
SPIKES_PX = 12
"""How high spikes rise."""
CRUSH_PX = 4
"""How far a block falls in a tick; it is drawn up again by a px a tick."""
BLADE_HALF, BLADE_HEIGHT = 7 * PX, 12 * PX
"""Half the width of a blade, and its height, its middle at the end of the chain."""


def spikes(x: int, y: int, half: int, rest: int, up: int, phase: int) -> Peril:
    """Return spikes of this half width on a floor: not there for `rest` ticks, up for `up`."""
    risen = x - half, y - SPIKES_PX * PX, x + half, y
    return Peril((None,) * rest + (risen,) * up, phase)


def crusher(x: int, y: int, half: int, height: int, drop_px: int, rest: int, down: int, phase: int) -> Peril:
    """Return a block that hangs with its lower edge at y for `rest` ticks, harmless, falls, lies, and is drawn up."""
    falls = [min(CRUSH_PX * tick, drop_px) for tick in range(1, -(-drop_px // CRUSH_PX) + 1)]
    below = [*falls, *[drop_px] * down, *range(drop_px - 1, 0, -1)]
    boxes = ((x - half, y - height + off * PX, x + half, y + off * PX) for off in below)
    return Peril((None,) * rest + tuple(boxes), phase)


def tide(x: int, y: int, half: int, high_px: int, rest: int, pace: int, up: int, phase: int) -> Peril:
    """Return water over a floor: none for `rest` ticks, a px more every `pace` ticks, high for `up`, then it drains."""
    rising = [level for level in range(1, high_px + 1) for _ in range(pace)]
    levels = [*rising, *[high_px] * up, *range(high_px - 1, 0, -1)]
    return Peril((None,) * rest + tuple((x - half, y - level * PX, x + half, y) for level in levels), phase)


def pendulum(x: int, y: int, length_px: int, swing_px: int, period: int, phase: int) -> Peril:
    """Return a blade at the end of a chain from (x, y), which swings so far to each side in an even period of ticks.

    Its way is Bhaskara's whole-number sine, 16 u (h - u) / (5 h h - 4 u (h - u)), h being half the period.
    """
    half, boxes = period // 2, []
    for tick in range(period):
        lobe = (tick % half) * (half - tick % half)
        off = swing_px * PX * 16 * lobe // (5 * half * half - 4 * lobe)
        at_x, at_y = x + (off if tick < half else -off), y + math.isqrt((length_px * PX) ** 2 - off * off)
        boxes.append((at_x - BLADE_HALF, at_y - BLADE_HEIGHT // 2, at_x + BLADE_HALF, at_y + BLADE_HEIGHT // 2))
    return Peril(tuple(boxes), phase)
