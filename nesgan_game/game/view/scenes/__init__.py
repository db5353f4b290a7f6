"""What is seen when a castle is won: it crumbles in the distance, and all who lived there walk past.

In the order in which data passes: ending, cast.
"""
