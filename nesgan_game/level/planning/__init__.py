"""What shape a stage has, which rooms it has, where they lie on the grid, and what it is about.

In the order in which data passes: setting, guardians, forks, plan, topology, beats, room_choice, branches, second_exit,
walk, planner, castle_walk, feasible.
"""
