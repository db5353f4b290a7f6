"""Castles played by bots: who clears what, what it costs them, and where.

In the order in which data passes: castle_play, play_summary, boss_fights, play_survey,
random_play, random_survey.
"""
