"""Screens of words, and the title: arrays only.

In the order in which data passes: pages, title, colour_vision.
"""
