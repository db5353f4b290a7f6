"""One frame as the console kept it: a picture of colour slots and what they show. RGB is looked up at the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nesgan_game.game.view.colour_slots import ColourSlots, Look, Table
from nesgan_game.game.view.slot_layout import BYTE
from nesgan_game.game.view.sprite_cache import Slots

if TYPE_CHECKING:
    from PIL import Image

DAYLIGHT = Look()
"""Nothing faded, nothing lit up."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A picture (H, W) of slots: uint8, or uint16 where a foreign tileset has more colours than a byte counts."""

    slots: Slots
    colours: ColourSlots
    look: Look = DAYLIGHT

    @property
    def table(self) -> Table:
        """What its slots show."""
        return self.colours.table(self.look)

    def numbers(self) -> NDArray[np.uint8]:
        """(H, W) NES colour numbers; colour_slots.FOREIGN where a foreign tile shows a colour of its own."""
        return self.table.numbers[self.slots]

    def rgb(self) -> NDArray[np.uint8]:
        """(H, W, 3) uint8, a view without the fourth byte of (H, W, 4)."""
        slots, (high, wide) = self.slots, self.slots.shape
        # Wrapping is quicker than a check, and no slot lies beyond the table.
        if self.indexed and wide % 2 == 0 and slots.flags.c_contiguous:
            pixels = self.table.pairs().take(slots.view(np.uint16), mode="wrap").view(np.uint8)
        else:
            pixels = self.table.words.take(slots, mode="wrap").view(np.uint8)
        return pixels.reshape(high, wide, 4)[..., :3]

    @property
    def indexed(self) -> bool:
        """Whether it can be an 8-bit picture with a table of colours."""
        return self.slots.dtype == np.uint8

    def image(self) -> Image.Image:
        """The picture for a file: with its table ("P") where it is indexed, else RGB."""
        from PIL import Image  # a window shows frames without it

        if not self.indexed:
            return Image.fromarray(np.ascontiguousarray(self.rgb()))
        image = Image.fromarray(np.asarray(self.slots, np.uint8))
        image.putpalette(self.table.rgb[:BYTE].tobytes(), "RGB")
        return image
