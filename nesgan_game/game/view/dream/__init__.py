"""Enemies that a network dreams up, in the place of the drawn ones.

In the order in which data passes: dreamt_sprites.
"""
