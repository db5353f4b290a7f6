"""Training of `creatures`: as objects are trained, but half of what is judged has designs of no creature of the data.

Those have nothing to be matched with: the discriminator, told kind and size alone, compares them with any creature.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from nesgan_game.model.objects.creature_networks import creature_places
from nesgan_game.model.objects.creature_samples import creature_sheet
from nesgan_game.model.objects.object_train import ObjectTrainer


class CreatureTrainer(ObjectTrainer):
    """The trainer of objects on the canvases of creatures."""

    least_batch = 2 * ObjectTrainer.least_batch

    def sheet(self) -> NDArray[np.uint8]:
        """What the averaged generator paints by now, for people."""
        return creature_sheet(self.average, self.config.seed)

    def places(self, rows: int, cols: int) -> tuple[Tensor, Tensor]:
        """What tells the generator where a creature of that size lies."""
        return creature_places(rows, cols)
