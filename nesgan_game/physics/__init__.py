"""How the hero moves, in whole sub-pixels: shared by the game and the proof.

In the order in which data passes: hero_figures, terrain, body, collision, footing, stairs, perils, movement, leap,
whip.
"""
