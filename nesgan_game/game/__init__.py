"""Floor 6, the game: a world that steps without a window, a view that draws it as an array, and a runner that
shows it.
"""
