"""How palettes change by themselves, as on the console: water ripples, the light behind glass flickers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """A palette that changes by itself: `period` ticks after one of its steps the next one shows, for ever.

    steps: for every step, which of the palette's own levels levels 1, 2 and 3 show the colours of.
    """

    period: int
    steps: tuple[tuple[int, int, int], ...]

    def at(self, tick: int) -> tuple[int, int, int]:
        """The step that shows at a tick."""
        return self.steps[tick // self.period % len(self.steps)]


STILL: tuple[int, int, int] = (1, 2, 3)
"""Every level in its own colour."""
_DIM = (1, 2, 2)
CYCLES: Mapping[str, Cycle] = MappingProxyType(
    {
        "liquid": Cycle(period=14, steps=(STILL, (2, 1, 3))),
        "glass": Cycle(period=6, steps=(*(STILL,) * 9, _DIM, *(STILL,) * 4, _DIM, _DIM, *(STILL,) * 12, _DIM)),
    }
)
"""Water ripples in its two darker colours (all three in turn would pulse as one area, and its surface must be seen at
every tick); the light behind glass flickers. By eye."""
CYCLE_OF_ROLE: Mapping[str, str] = MappingProxyType({"liquid": "liquid", "window": "glass"})
"""Cells of these roles show palettes that cycle."""
