"""What a player goes through, and what shows it.

In the order in which data passes: key_bindings, player_input, session, replay, stage_tally, stage_maker, keep/,
game_in_play, prompts, screens/, audio/, pads, window, headless, runner.
"""
