"""Training of `creatures`: as objects are trained, but half of what is judged has designs of no creature of the data.

Those have nothing to be matched with: the discriminator, told kind and size alone, compares them with any creature.
"""

from __future__ import annotations

from nesgan_game.model.objects.creature_networks import creature_places
from nesgan_game.model.objects.creature_samples import creature_sheet
from nesgan_game.model.objects.object_train import ObjectTrainer


class CreatureTrainer(ObjectTrainer):
    """The trainer of objects on the canvases of creatures."""

    least_batch = 2 * ObjectTrainer.least_batch
    places = staticmethod(creature_places)
    sheet_of = staticmethod(creature_sheet)
