"""The sprite reader and the sheets that are shipped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.catalogue import ENEMIES
from nesgan_game.errors import AssetError
from nesgan_game.game.view.sprite_sheets import Frame, SpriteSheet, load_sprites
from nesgan_game.imaging.oklab import perceived
from nesgan_game.level.entity import KEYS
from nesgan_game.nes import COLOURS
from nesgan_game.survey.colour_contrast import CLEAR, edge_contrast

SPRITES = Path(__file__).resolve().parents[3] / "assets" / "sprites"
SHEETS = sorted(SPRITES.glob("*.txt"))

HERO = (
    "stand walk_0 walk_1 walk_2 jump crouch hurt whip_0 whip_1 whip_2 crouch_whip_0 crouch_whip_1 "
    "crouch_whip_2 crawl_0 crawl_1 stair_0 stair_1 die_0"
)
WALK = [f"walk_{step}" for step in range(4)]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,-:!?'/()+%=x© "

# sheet -> size (width, height) -> names of frames
REQUIRED: dict[str, dict[tuple[int, int], list[str]]] = {
    "hero": {(16, 32): HERO.split(), (32, 16): ["dead"]},
    "whip": {(16, 16): ["lash_0", "lash_1"], (32, 8): ["lash_2"]},
    "skeleton": {(16, 32): [*WALK, "throw"]},
    "bone": {(8, 8): ["bone_0", "bone_1"]},
    "bat": {(16, 16): ["hang", "fly_0", "fly_1", "fly_2"]},
    "ghoul": {(16, 32): [*WALK, "lurch"]},
    "knight": {(16, 32): [*WALK, "brace"]},
    "head": {(16, 16): ["fly_0", "fly_1", "fly_2", "fly_3", "gape"]},
    "hopper": {(16, 16): ["sit_0", "sit_1", "squat", "hop"]},
    "axeman": {(24, 32): [*WALK, "high", "low"]},
    "ghost": {(16, 24): ["drift_0", "drift_1", "drift_2", "wail", "faint_0", "faint_1"]},
    "raven": {(16, 16): ["perch_0", "perch_1", "caw", "fly_0", "fly_1", "fly_2"]},
    "fishman": {
        (16, 32): ["leap_0", "leap_1", "spit"],
        (16, 15): ["bubble_0", "bubble_1"],
        (8, 8): ["glob_0", "glob_1"],
    },
    "bone_pillar": {(16, 32): ["idle_0", "idle_1", "high", "low"]},
    "spider": {(16, 16): ["hang", "twitch", "crawl_0", "crawl_1"], (1, 16): ["thread"]},
    "spearman": {(32, 32): [*WALK, "aim", "thrust"], (26, 5): ["pike"]},
    "gargoyle": {(24, 24): ["stone", "wake"], (26, 24): ["fly_0", "fly_1"]},
    "candle": {(8, 16): ["burn_0", "burn_1"]},
    "torch": {(8, 16): ["burn_0", "burn_1"]},
    "items": {
        (8, 8): ["heart_small", "coin"],
        (8, 16): ["holy_water", "key", "potion"],
        (16, 8): ["dagger"],
        (16, 16): ["heart", "whip_up", "axe", "cross", "stopwatch", "roast", "bag"],
    },
    "effects": {
        (8, 8): ["spark_0", "spark_1", "rubble"],
        (16, 16): ["flame_0", "flame_1", "flame_2", "splash_0", "splash_1", "splash_2"],
    },
    "boss": {(48, 48): ["idle_0", "idle_1", "wind", "attack"]},
    "warden": {(48, 48): ["idle_0", "idle_1", "wind", "attack"], (12, 12): ["flail"]},
    "mummy_queen": {(48, 48): ["idle_0", "idle_1", "wind", "attack", "sink"], (16, 8): ["wrap_0", "wrap_1"]},
    "gorgon": {(48, 48): ["idle_0", "idle_1", "wind", "attack", "glare"], (16, 8): ["adder_0", "adder_1"]},
    "ferryman": {(48, 48): ["idle_0", "idle_1", "wind", "attack"], (12, 12): ["soul_0", "soul_1"]},
    "briar": {(48, 48): ["idle_0", "idle_1", "wind", "attack"], (8, 8): ["seed"], (16, 32): ["root"]},
    "regulator": {(48, 48): ["idle_0", "idle_1", "wind", "attack"], (12, 12): ["cog_0", "cog_1"]},
    "hud": {
        (8, 8): ["bar_full", "bar_empty", "bar_enemy_full", "heart", "life", "key"]
        + [f"box_{part}" for part in ("tl", "t", "tr", "l", "r", "bl", "b", "br")]
    },
    "fixtures": {(16, 24): ["sign"], (8, 16): [f"key_{n}" for n in KEYS], (16, 32): [f"lock_{n}" for n in KEYS]},
    "machines": {
        (16, 8): [f"belt_{part}_{n}" for part in ("left", "middle", "right", "single") for n in range(4)]
        + ["spring_0", "spring_1"],
        (16, 16): ["gate_bars", "gate_points", "gate_open", "lever_up", "lever_down"]
        + [f"spikes_{state}" for state in ("down", "tips", "up")]
        + [f"crusher_{row}_{part}" for row in ("block", "teeth") for part in ("left", "middle", "right", "single")],
        (6, 16): ["chain"],
        (4, 4): ["link"],
        (8, 1): ["streak_0"],
        (4, 1): ["streak_1"],
        (24, 16): ["blade"],
        (23, 19): ["blade_near"],
        (21, 21): ["blade_far"],
    },
    "water": {(16, 16): ["deep"], (16, 4): ["strip", *(f"surface_{n}" for n in range(4))]},
    "chandelier": {(16, 16): ["left", "middle", "right", "single"], (6, 16): ["chain"]},
    "planks": {(16, 8): ["left", "middle", "right", "single"]},
    "mover": {(16, 8): ["left", "middle", "right", "single"], (16, 16): ["wheel_0", "wheel_1"]},
    "title": {(176, 48): ["logo"]},
    "font": {(8, 8): list(LETTERS)},
}
WALKERS = ("hero", "skeleton", "ghoul", "knight", "boss", "warden", "mummy_queen", "gorgon", "briar", "regulator")

GOOD = "nesgan-sprite 1\npalette . - # 0f + 17\nframe a 2x2\n#+\n.#\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "sheet.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_required_sheet_is_shipped() -> None:
    assert {path.stem for path in SHEETS} >= set(REQUIRED)


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_a_shipped_sheet_is_whole(path: Path) -> None:
    sheet = load_sprites(path)
    assert sheet.name == path.stem
    assert len(sheet.palette) == 3
    assert all(0 <= colour < len(COLOURS) for colour in sheet.palette)
    for name, frame in sheet.frames.items():
        assert frame.name == name
        assert frame.index.dtype == np.uint8
        assert frame.index.max() <= 3
        assert frame.index.any() == (name != " "), f"{name} is blank, or the space is not"
    for (width, height), names in REQUIRED.get(path.stem, {}).items():
        for name in names:
            assert sheet.frames[name].index.shape == (height, width), name


COMMON = [name for name in ENEMIES.own if not ENEMIES[name].boss]


@pytest.mark.parametrize("name", COMMON)
def test_enemies_move_in_four_frames_at_least(name: str) -> None:
    frames = load_sprites(SPRITES / f"{ENEMIES[name].sprite.sheet}.txt").frames
    assert len({frame.index.tobytes() for frame in frames.values()}) >= 4


@pytest.mark.parametrize("name", COMMON)
def test_enemies_have_a_light_rim_and_a_dark_outline(name: str) -> None:
    """So they stand out of walls of any brightness: an outline, and a twelfth of it light inside."""
    sheet = load_sprites(SPRITES / f"{ENEMIES[name].sprite.sheet}.txt")
    frame = next(iter(sheet.frames.values())).index
    light = int(np.argmax(COLOURS[list(sheet.palette)].sum(axis=1))) + 1
    assert (frame == light).sum() * 12 >= (frame > 0).sum()
    assert (frame == 1).any()


@pytest.mark.parametrize(
    "name", ["ghoul", "bat", "skeleton", "knight", "head", "hopper", "raven", "bone_pillar", "gargoyle"]
)
def test_an_enemy_stands_out_of_a_wall_of_any_dark_colour(name: str) -> None:
    """There the outline is lost: what lies within it must be far from the wall, in every pose."""
    sheet = load_sprites(SPRITES / f"{ENEMIES[name].sprite.sheet}.txt")
    lost = []
    for wall in range(0x10):
        shown = perceived(COLOURS[[wall, *sheet.palette]][None])[0]
        for frame in sheet.frames.values():
            index = np.pad(frame.index, 1)
            if edge_contrast(shown[index], index > 0) < CLEAR:
                lost.append(f"{frame.name} before {wall:02x}")
    assert not lost


@pytest.mark.parametrize("name", WALKERS)
def test_nobody_floats(name: str) -> None:
    for frame in load_sprites(SPRITES / f"{name}.txt").frames.values():
        assert frame.index[-1].any(), f"{name} {frame.name} does not touch its last row"
        assert frame.anchor == (frame.index.shape[1] // 2, frame.index.shape[0])


def top_row(sheet: SpriteSheet, frame: str) -> int:
    return int(np.flatnonzero(sheet.frames[frame].index.any(axis=1))[0])


@pytest.mark.parametrize("name", ["hero", "skeleton", "ghoul", "knight"])
def test_the_head_stays_in_place_while_walking(name: str) -> None:
    sheet = load_sprites(SPRITES / f"{name}.txt")
    tops = [top_row(sheet, frame) for frame in sheet.frames if frame.startswith("walk")]
    assert max(tops) - min(tops) <= 1


def test_frames_of_a_walk_differ() -> None:
    sheet = load_sprites(SPRITES / "hero.txt")
    legs = [sheet.frames[f"walk_{step}"].index[24:] for step in range(3)]
    assert not np.array_equal(legs[0], legs[1])
    assert not np.array_equal(legs[1], legs[2])
    assert not np.array_equal(legs[0], legs[2])


@pytest.mark.parametrize("name", ["crouch", "crawl_0", "crawl_1", *(f"crouch_whip_{phase}" for phase in range(3))])
def test_the_crouching_hero_fits_below_a_ceiling_one_cell_up(name: str) -> None:
    frame = load_sprites(SPRITES / "hero.txt").frames[name]
    assert not frame.index[:16].any()
    assert frame.index[31].any()


def test_letters_keep_a_free_column_and_differ() -> None:
    frames = load_sprites(SPRITES / "font.txt").frames
    assert all(not frames[letter].index[:, 7].any() for letter in LETTERS)
    assert len({frames[letter].index.tobytes() for letter in LETTERS}) == len(LETTERS)


def test_indices_palette_and_default_anchor(tmp_path: Path) -> None:
    sheet = load_sprites(written(tmp_path, GOOD))
    assert sheet.palette == (0x0F, 0x17, 0x0F)
    assert sheet.frames["a"].index.tolist() == [[1, 2], [0, 1]]
    assert sheet.frames["a"].anchor == (1, 2)
    with pytest.raises(ValueError, match="read-only"):
        sheet.frames["a"].index[0, 0] = 3


def test_glyphs_of_one_colour_share_an_index(tmp_path: Path) -> None:
    text = "nesgan-sprite 1\npalette . - o 0f # 0F + 27 x 30\nframe a 4x1\no#+x\n"
    sheet = load_sprites(written(tmp_path, text))
    assert sheet.palette == (0x0F, 0x27, 0x30)
    assert sheet.frames["a"].index.tolist() == [[1, 1, 2, 3]]


def test_anchors_of_sheet_and_frame_comments_and_space(tmp_path: Path) -> None:
    text = "nesgan-sprite 1\r\n; note\r\npalette # 30\r\nanchor 8 32\r\n\r\nframe space 1x1\r\n.\r\n"
    sheet = load_sprites(written(tmp_path, text + "frame b 1x1 anchor -3 4\n#"))
    assert sheet.frames[" "].anchor == (8, 32)
    assert sheet.frames["b"].anchor == (-3, 4)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("", 1, "not a sprite sheet"),
        ("nesgan-sprite 2\n", 1, "not a sprite sheet"),
        ("nesgan-sprite 1\n", 1, "no frame"),
        ("nesgan-sprite 1\npalette # 0f\n", 2, "no frame"),
        ("nesgan-sprite 1\npalette\n", 2, "not a list of pairs"),
        ("nesgan-sprite 1\npalette # 0f +\n", 2, "not a list of pairs"),
        ("nesgan-sprite 1\npalette ## 0f\n", 2, "not one character"),
        ("nesgan-sprite 1\npalette # 0f # 10\n", 2, "given twice"),
        ("nesgan-sprite 1\npalette . 0f\n", 2, "always transparent"),
        ("nesgan-sprite 1\npalette # 40\n", 2, "not a NES colour"),
        ("nesgan-sprite 1\npalette # f\n", 2, "not a NES colour"),
        ("nesgan-sprite 1\npalette . -\n", 2, "has 0 colours"),
        ("nesgan-sprite 1\npalette a 01 b 02 c 03 d 04\n", 2, "has 4 colours"),
        ("nesgan-sprite 1\npalette a 01\npalette a 01\n", 3, "second palette"),
        ("nesgan-sprite 1\nframe a 1x1\n.\n", 2, "before the palette"),
        (GOOD + "anchor 1 1\n", 6, "after a frame"),
        ("nesgan-sprite 1\nanchor 1 1\nanchor 1 1\n", 3, "second anchor"),
        ("nesgan-sprite 1\nanchor 1\n", 2, "two whole numbers"),
        ("nesgan-sprite 1\nanchor 1 y\n", 2, "two whole numbers"),
        (GOOD + "frame a 1x1\n.\n", 6, "there twice"),
        (GOOD + "frame b\n", 6, "frame line is not clear"),
        (GOOD + "frame b 1x1 ancor 1 1\n", 6, "frame line is not clear"),
        (GOOD + "frame b 1x1 anchor 1\n", 6, "two whole numbers"),
        (GOOD + "frame b 1by1\n", 6, "not a size"),
        (GOOD + "frame b 0x1\n", 6, "out of range"),
        (GOOD + "frame b 1x999\n", 6, "out of range"),
        (GOOD + "frame b 2x2\n..\n", 7, "ends after 1 of 2 rows"),
        (GOOD + "frame b 2x2\n..\n...\n", 8, "row 2 of frame 'b' has 3 glyphs instead of 2"),
        (GOOD + "frame b 2x1\n.?\n", 7, "glyph '?' is not in the palette"),
        (GOOD + "..\n", 6, "unknown line"),
    ],
)
def test_a_malformed_sheet_is_refused_with_its_line(tmp_path: Path, text: str, line: int, what: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(AssetError) as caught:
        load_sprites(path)
    message = str(caught.value)
    assert message.startswith(f"{path}, line {line}: ")
    assert what in message
    assert caught.value.next_step
    assert "\n" not in message


def test_a_missing_sheet_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(AssetError, match="cannot be read"):
            load_sprites(path)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "sheet.txt"
    path.write_bytes(b"nesgan-sprite 1\n\xff\xfe\n")
    with pytest.raises(AssetError, match=r"line 2: the sprite sheet is not UTF-8"):
        load_sprites(path)


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(cut=st.integers(0, len(GOOD)), length=st.integers(0, 4), put=st.text(max_size=4))
def test_a_damaged_sheet_loads_or_is_refused_in_one_line(
    tmp_path_factory: pytest.TempPathFactory, cut: int, length: int, put: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.txt"
    path.write_bytes((GOOD[:cut] + put + GOOD[cut + length :]).encode("utf-8", "surrogatepass"))
    refusal = ""
    frames: dict[str, Frame] = {}
    try:
        frames = load_sprites(path).frames
    except AssetError as error:
        refusal = str(error)
    assert bool(frames) != bool(refusal)
    assert len(refusal.splitlines()) <= 1
    assert all(frame.index.max() <= 3 for frame in frames.values())


@settings(max_examples=50, deadline=None)
@given(
    rows=st.integers(1, 6).flatmap(
        lambda width: st.lists(st.text(".abc", min_size=width, max_size=width), min_size=1, max_size=6)
    )
)
def test_what_is_drawn_is_what_is_read(tmp_path_factory: pytest.TempPathFactory, rows: list[str]) -> None:
    path = tmp_path_factory.getbasetemp() / "drawn.txt"
    head = f"nesgan-sprite 1\npalette . - a 01 b 02 c 03\nframe f {len(rows[0])}x{len(rows)}\n"
    path.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    index = load_sprites(path).frames["f"].index
    assert ["".join(".abc"[value] for value in row) for row in index] == rows


def test_a_sheet_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="larger than 0"):
        load_sprites(written(tmp_path, "nesgan-sprite 1\n" + "\n" * 400_000))
