"""Surveys: many stages built, proved, played through and measured, on one process, on many, or on a cluster.

room_likeness: how alike rooms are; sights_seen: what is seen before one gets there; stage_design: one stage as its
maker sees it; stage_measures: what is done with one stage; workers: who does it; journal: what is done so far, on
disk; statistics: what many stages have in common and how they differ; design_summary: how they are designed;
control_sweep: what each control moves; plots: all that as pictures; run_survey: the whole of it; colour_contrast,
colour_survey: how figures and grounds stand out; state_search: stages searched to the last state; play: castles
played by bots.
"""
