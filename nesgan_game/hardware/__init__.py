"""Programs for the console itself: painted screens and proved stages as iNES files, that run without this package.

ines: the file, and the boards; sprite_table: the hero, letters and frame as patterns; screen_rom: painted screens;
stage_cells: a stage as the background shows it; foe_pictures: pictures of enemies and fixtures; stage_things: what
stands and acts in it; strip_sprites: candles, doors, keys, levers as sprites; strip_pool: which pictures a strip loads;
stage_foes: its enemies; stage_music: its music as streams; stage_bank: a stage as a bank; castle_rom: a
castle; assemble: the programs of engine from their sources.

    from nesgan_game.hardware.castle_rom import castle_rom

    castle = ng.build_castle(seed=7)
    Path("castle.nes").write_bytes(castle_rom([castle.stage(number) for number in range(1, 7)], seed=7))
"""
