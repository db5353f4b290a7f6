"""The window: pygame's display, keyboard, pads and mixer behind a few calls. Only game/app knows pygame."""

from __future__ import annotations

import contextlib
import os
import string
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import pygame

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.game.app import key_bindings
from nesgan_game.game.app.audio.cues import Track
from nesgan_game.game.app.audio.quiet import silence
from nesgan_game.game.app.keep.settings import MOST_CODE, MOST_SCALE, Settings
from nesgan_game.game.app.key_bindings import PLACES
from nesgan_game.game.app.pads import Pads
from nesgan_game.game.app.player_input import NO_PAD, Input, PadLook, read_input
from nesgan_game.game.view.colour_slots import Table
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.screens.colour_vision import corrected
from nesgan_game.game.view.sprite_cache import SpriteCache

if TYPE_CHECKING:
    from nesgan_game.game.app.audio.speaker import Speaker

SIZE = (nes.SCREEN_WIDTH_PX, nes.SCREEN_HEIGHT_PX)
USUAL_SCALE = 3
"""Where the system does not tell how large the screen is."""
SCREEN_SHARE = 0.9
"""How much of the desktop the first window may take."""
UNSEEN_DRIVERS = ("offscreen", "dummy")
"""SDL's drivers that show nothing; it takes to them by itself where there is no display."""
LINE_SHADE = (0, 0, 0, 96)
"""What scan-lines lay over every other line: black, by eye."""
ICON_PX = 32


class FrameSurface:
    """A surface that takes one frame after another: 8 bits a pixel with a table of colours, 24 where 8 are too few.

    colours: for whose eyes (colour_vision.KINDS).
    """

    def __init__(self) -> None:
        self._surface: pygame.Surface | None = None
        self._table: Table | None = None
        self._colours = "off"

    def see_as(self, colours: str) -> None:
        """Show colours changed for these eyes."""
        self._colours, self._table = colours, None

    def take(self, frame: Frame) -> pygame.Surface:
        """The frame as a surface, good until the next one; the table is set only where it has changed."""
        height, width = frame.slots.shape
        if not frame.indexed:
            rgb = np.ascontiguousarray(corrected(frame.table.rgb, self._colours)[frame.slots])
            return pygame.image.frombuffer(rgb.tobytes(), (width, height), "RGB")
        if self._surface is None or self._surface.get_size() != (width, height):
            self._surface, self._table = pygame.Surface((width, height), depth=8), None
        table = frame.table
        if table is not self._table:
            self._surface.set_palette(corrected(table.rgb, self._colours).tolist())
            self._table = table
        lines = frame.slots
        if (pitch := self._surface.get_pitch()) != width:
            lines = np.pad(lines, ((0, 0), (0, pitch - width)))
        self._surface.get_buffer().write(lines.tobytes())
        return self._surface


class Window:
    """A resizable window that shows frames in whole multiples of a pixel."""

    def __init__(self, scale: int | None = None, *, caption: str = "nesgan_game", pads: bool = True) -> None:
        """scale: None for what fits the screen; pads: whether any are listened to. Raises ConfigError."""
        if scale is not None and not 1 <= scale <= MOST_SCALE:
            raise ConfigError(f"scale {scale} is out of range", "--scale", f"use 1 to {MOST_SCALE}")
        self._asked_scale = scale
        try:
            init_display()
            self._size = _sized(scale or fitting_scale())
            pygame.display.set_icon(_icon())
            self._surface = self._open(self._size)
        except pygame.error as error:
            raise ConfigError(f"no window can be opened ({error})", "display", "use --headless") from error
        pygame.display.set_caption(caption)
        pygame.mouse.set_visible(False)
        self._pads = Pads() if pads else None
        self._down: set[int] = set()
        self._fullscreen = False
        self._frames = FrameSurface()
        self._lines: pygame.Surface | None = None
        self._heard: Speaker | None = None
        self._settings = Settings()

    def apply(self, settings: Settings) -> None:
        """Take on what the player has set."""
        before, self._settings = self._settings, settings
        if self._heard is not None:
            self._heard.set_effects(settings.effects)
            self._heard.set_music(settings.music)
        if settings.colours != before.colours:
            self._frames.see_as(settings.colours)
        if settings.fullscreen != self._fullscreen:
            self._set_fullscreen(settings.fullscreen)
        if settings.scale != before.scale and self._asked_scale is None and not self._fullscreen:
            self._size = _sized(min(settings.scale or MOST_SCALE, fitting_scale()))
            self._surface = self._open(self._size)

    @property
    def _speaker(self) -> Speaker:
        """The speaker, loaded and opened when it is first needed: the first picture waits for no sound."""
        if self._heard is None:
            from nesgan_game.game.app.audio.speaker import Speaker

            self._heard = Speaker()
            self._heard.set_effects(self._settings.effects)
            self._heard.set_music(self._settings.music)
        return self._heard

    @property
    def fullscreen(self) -> bool:
        """Whether the whole screen is taken."""
        return self._fullscreen

    @staticmethod
    def _open(size: tuple[int, int]) -> pygame.Surface:
        return pygame.display.set_mode(size, pygame.RESIZABLE)

    def present(self, frame: Frame) -> None:
        """Show a frame (224, 256) as large as whole multiples allow, in the middle of the window."""
        picture = self._frames.take(frame)
        width, height = self._surface.get_size()
        factor = max(1, min(width // SIZE[0], height // SIZE[1]))
        large = pygame.transform.scale(picture, _sized(factor))
        self._surface.fill((0, 0, 0))
        corner = ((width - large.get_width()) // 2, (height - large.get_height()) // 2)
        self._surface.blit(large, corner)
        if self._settings.scanlines and factor > 1:
            self._surface.blit(self._scanlines(factor), corner)
        pygame.display.flip()

    def _scanlines(self, factor: int) -> pygame.Surface:
        """A dark line at the foot of every line of the frame."""
        size = _sized(factor)
        if self._lines is None or self._lines.get_size() != size:
            self._lines = pygame.Surface(size, pygame.SRCALPHA)
            for line in range(SIZE[1]):
                self._lines.fill(LINE_SHADE, (0, (line + 1) * factor - 1, size[0], 1))
        return self._lines

    def play(self, names: list[str]) -> None:
        """Start effects by name; call it every tick."""
        self._speaker.play(names)

    def hold(self, held: bool) -> None:
        """Let all sounds stand still, or go on."""
        self._speaker.hold(held)

    def tune(self, track: Track, coming: Sequence[Track] = ()) -> None:
        """Play a tune; `coming` may be wanted next."""
        self._speaker.tune(track, coming)

    def copy(self, text: str) -> bool:
        """Put text on the clipboard; whether that is possible here."""
        try:
            pygame.scrap.put_text(text)
        except (pygame.error, AttributeError):  # no clipboard, or a pygame without these calls
            return False
        return True

    def labels(self) -> Callable[[int], str]:
        """What the player's keyboard prints on the key of a scancode, as it is set up now."""
        printed = printed_labels()
        return lambda code: printed.get(code) or PLACES.get(code, f"KEY {code}")

    def close(self) -> None:
        """Give everything back."""
        if self._heard is not None:
            self._heard.close()
        if self._pads is not None:
            self._pads.close()
        pygame.display.quit()

    def poll(self) -> Input:
        """What the player did since the last call."""
        bindings = self._settings.bindings
        pressed: list[int] = []
        text, wishes = "", {"screenshot": False, "film": False, "quit": False, "away": False}
        for event in pygame.event.get():
            if event.type == pygame.KEYDOWN:
                pressed.append(event.scancode)
                text += event.unicode if event.unicode.isprintable() else ""
                self._key_down(event.scancode, wishes)
            elif event.type == pygame.KEYUP:
                self._down.discard(event.scancode)
            else:
                self._other(event, wishes)
        pads = PadLook(*self._pads.look(bindings)) if self._pads is not None else NO_PAD
        return read_input(bindings, pressed, self._down, pads, text=text, **wishes)

    def _key_down(self, code: int, wishes: dict[str, bool]) -> None:
        if code == key_bindings.FULLSCREEN:
            self._set_fullscreen(not self._fullscreen)
        elif code == key_bindings.SCREENSHOT:
            wishes["screenshot"] = True
        elif code == key_bindings.FILM:
            wishes["film"] = True
        self._down.add(code)

    def _other(self, event: pygame.event.Event, wishes: dict[str, bool]) -> None:
        if event.type == pygame.QUIT:
            wishes["quit"] = True
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._down.clear()
            wishes["away"] = True
        elif event.type == pygame.VIDEORESIZE and not self._fullscreen:
            self._surface = pygame.display.get_surface() or self._surface
            self._size = self._surface.get_size()
        elif self._pads is not None and self._pads.notice(event):
            wishes["away"] = True

    def _set_fullscreen(self, wanted: bool) -> None:
        self._fullscreen = wanted
        self._surface = pygame.display.set_mode((0, 0), pygame.FULLSCREEN) if wanted else self._open(self._size)


def init_display() -> None:
    """Open a display that can be seen. Raises pygame.error, also where SDL would show nothing without being asked."""
    with silence():  # SDL and X tell of what is missing in lines of their own
        pygame.display.init()
    driver = pygame.display.get_driver()
    if driver in UNSEEN_DRIVERS and driver not in os.environ.get("SDL_VIDEODRIVER", "").split(","):
        pygame.display.quit()
        raise pygame.error(f"there is no display; SDL_VIDEODRIVER={driver} would run unseen")


def _sized(scale: int) -> tuple[int, int]:
    return SIZE[0] * scale, SIZE[1] * scale


def fitting_scale() -> int:
    """The largest scale that leaves some of the desktop free."""
    sizes = pygame.display.get_desktop_sizes()
    if not sizes or min(sizes[0]) <= 0:
        return USUAL_SCALE
    width, height = sizes[0]
    fitting = int(min(width * SCREEN_SHARE / SIZE[0], height * SCREEN_SHARE / SIZE[1]))
    return max(1, min(MOST_SCALE, fitting))


def _icon() -> pygame.Surface:
    """The hero on the night, as the window's icon."""
    frame = SpriteCache().sheet("hero").frames["stand"]
    palette = [(0, 0, 0), *(tuple(nes.COLOURS[colour].tolist()) for colour in SpriteCache().sheet("hero").palette)]
    icon = pygame.Surface((ICON_PX, ICON_PX), pygame.SRCALPHA)
    height, width = frame.index.shape
    top, left = max(0, ICON_PX - height), (ICON_PX - width) // 2
    for row, col in zip(*frame.index.nonzero(), strict=True):
        with contextlib.suppress(IndexError):
            icon.set_at((left + int(col), top + int(row)), palette[int(frame.index[row, col])])
    return icon


def printed_labels() -> dict[int, str]:
    """The letter, figure or sign that the layout puts on each key, by scancode; only those that the font can draw."""
    # Looked up by key, ScancodeWrapper answers with what it holds for the key's scancode: here the scancode itself.
    places: Sequence[int] = pygame.key.ScancodeWrapper(range(MOST_CODE + 1))  # type: ignore[arg-type]
    glyphs = SpriteCache().sheet("font").frames
    found: dict[int, str] = {}
    for code in range(33, 127):
        letter = chr(code).upper()
        place = int(places[code]) if letter in glyphs and chr(code) not in string.ascii_uppercase else 0
        if place:
            found.setdefault(place, letter)
    return found
