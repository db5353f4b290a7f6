"""The game: rules that step without a window, a view that draws them as arrays, an app that shows both.

In the order in which data passes: rules/, bots/, view/, app/.
"""
