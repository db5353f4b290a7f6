"""What each kind of enemy does, in whole numbers: one function a kind, called once a tick.

In the order in which data passes: enemy_moves, walkers, flyers, lurkers.
"""
