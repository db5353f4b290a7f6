"""The painters of whole objects and of creatures: a conditional GAN that is told kind, size and design.

In the order in which data passes: object_networks, object_samples, object_train, object_export,
object_distances, object_evaluate; creature_networks, creature_samples, creature_train, creature_choice,
creature_evaluate.
"""
