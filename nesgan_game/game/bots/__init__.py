"""Players without hands: bots of different skill that play a world through its buttons alone, and a record of it.

In the order in which data passes: navigator, senses, bot, simple_bots, careful_bot, reaction, skilled_bot,
players, played.
"""
