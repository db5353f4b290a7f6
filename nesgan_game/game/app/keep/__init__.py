"""What outlasts the program: settings, saved games, scores, pictures.

In the order in which data passes: places, vault, settings, saved_games, high_scores, next_castle, captures.
"""
