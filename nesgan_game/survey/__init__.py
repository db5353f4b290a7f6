"""Surveys: many stages built, proved, played through and measured, on one process, on many, or on a cluster.

measure: what is done with one stage; crews: who does it; journal: what is done so far, on disk; population: what many
stages have in common and how they differ; effects: what each control moves; pictures: all that as plots.
"""
