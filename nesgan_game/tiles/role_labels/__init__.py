"""Roles for the cells of pictures that nobody labelled.

In the order in which data passes: features, classifier, labeller, predict, fit_labeller.
"""
