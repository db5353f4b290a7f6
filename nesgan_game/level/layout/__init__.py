"""Where rooms lie, what they look like in roles, and who stands in them.

In the order in which data passes: plan, planner, draw, placement, fairness.
"""
