"""What a player goes through: screens on a stack, of which the topmost is shown and played.

In the order in which data passes: screen_stack, menus, title_screens, main_menu, stage_screens, play_screens,
proof_screen, pause_screens, end_screens, option_screens, show.
"""
