"""Role maps, and what the generator is told of their cells.

In the order in which data passes: random_layouts, appearance, conditioning.
"""
