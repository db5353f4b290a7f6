"""The painter of whole objects: a conditional GAN that is told kind, size and design.

In the order in which data passes: object_networks, object_samples, object_train, object_export, object_evaluate.
"""
