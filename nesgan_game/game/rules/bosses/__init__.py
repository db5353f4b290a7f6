"""What bosses do: a behaviour each.

In the order in which data passes: boss_moves, flying_bosses, ground_bosses.
"""
