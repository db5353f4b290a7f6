"""A stage played by a hero alone, with all that changes in it but no enemies.

In the order in which data passes: open_air, stage_state, playthrough.
"""
