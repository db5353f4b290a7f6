"""A castle's music: composed from its seed, sung by the console's four voices, in whole numbers throughout.

In the order in which data passes: theory, rhythm, motif, melody, score, accompaniment, drums, styles, jingles,
composer, instruments, synthesiser, mixing, music_files.
"""
