"""Is it new? Every tile of a library beside the nearest of what the generator learnt from.

In the order in which data passes: training_art, compare, audit_files, html_report.
"""
