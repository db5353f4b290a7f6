"""Creatures painted by an exported generator.

In the order in which data passes: creature_painter, creature_sheet.
"""
