"""What a player goes through, and what shows it.

In the order in which data passes: key_bindings, session, replay, modes, sound, window, runner.
"""
