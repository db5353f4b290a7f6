"""What is heard: effects from a table, music from the castle's seed, and the mixer that lets effects win a voice.

In the order in which data passes: sound, cues, tune_maker, band, quiet, speaker.
"""
