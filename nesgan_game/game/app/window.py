"""The window: pygame's display, keyboard, pads and mixer behind four calls. Only this file of the game knows pygame."""

from __future__ import annotations

import logging
from dataclasses import dataclass

import numpy as np
import pygame

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.game.app import key_bindings, sound
from nesgan_game.game.view.sprite_cache import Pixels
from nesgan_game.physics.movement import Button

LOG = logging.getLogger(__name__)
SIZE = (nes.SCREEN_WIDTH_PX, nes.SCREEN_HEIGHT_PX)
DEFAULT_SCALE, MOST_SCALE = 3, 16
SCREEN_SHARE = 0.9
"""How much of the desktop the first window may take."""
MIXER_BUFFER = 512


@dataclass(frozen=True, slots=True)
class Input:
    """What the player did since the last look: buttons held, buttons pressed meanwhile, and wishes."""

    held: Button = Button.NONE
    tapped: Button = Button.NONE
    pause: bool = False
    back: bool = False
    screenshot: bool = False
    quit: bool = False


class Speaker:
    """Plays sounds of the table by name; without a sound device it is silent."""

    def __init__(self) -> None:
        self._table = sound.read_sounds()
        self._sounds: dict[str, pygame.mixer.Sound] = {}
        self._working = False
        try:
            pygame.mixer.init(sound.RATE_HZ, -16, 1, MIXER_BUFFER, allowedchanges=0)
            self._working = True
        except pygame.error as error:
            LOG.info("no sound: %s", error)

    def play(self, names: list[str]) -> None:
        """Start these sounds; names that are not in the table are silent."""
        if not self._working:
            return
        for name in dict.fromkeys(names):
            if name in self._table and name not in self._sounds:
                self._sounds[name] = pygame.mixer.Sound(buffer=sound.synthesise(self._table[name]).tobytes())
            if name in self._sounds:
                self._sounds[name].play()

    def close(self) -> None:
        """Fall silent."""
        if self._working:
            pygame.mixer.quit()


class Window:
    """A resizable window that shows frames in whole multiples of a pixel."""

    def __init__(self, scale: int | None = None, *, caption: str = "nesgan_game") -> None:
        if scale is not None and not 1 <= scale <= MOST_SCALE:
            raise ConfigError(f"scale {scale} is out of range", "--scale", f"use 1 to {MOST_SCALE}")
        try:
            pygame.display.init()
            self._scale = scale if scale is not None else _fitting_scale()
            self._surface = self._open()
        except pygame.error as error:
            raise ConfigError(f"no window can be opened ({error})", "display", "use --headless") from error
        pygame.display.set_caption(caption)
        pygame.mouse.set_visible(False)
        pygame.joystick.init()
        self._pads: dict[int, pygame.joystick.JoystickType] = {}
        self._keys: set[str] = set()
        self._names = {pygame.key.key_code(name): name for name in key_bindings.KEYS}
        self._pause = {pygame.key.key_code(name) for name in key_bindings.PAUSE_KEYS}
        self._fullscreen = False
        self._speaker = Speaker()

    def _open(self) -> pygame.Surface:
        return pygame.display.set_mode((SIZE[0] * self._scale, SIZE[1] * self._scale), pygame.RESIZABLE)

    def present(self, frame: Pixels) -> None:
        """Show a frame (224, 256, 3) uint8 as large as whole multiples allow, in the middle of the window."""
        picture = pygame.image.frombuffer(np.ascontiguousarray(frame).tobytes(), SIZE, "RGB")
        width, height = self._surface.get_size()
        factor = max(1, min(width // SIZE[0], height // SIZE[1]))
        large = pygame.transform.scale(picture, (SIZE[0] * factor, SIZE[1] * factor))
        self._surface.fill((0, 0, 0))
        self._surface.blit(large, ((width - large.get_width()) // 2, (height - large.get_height()) // 2))
        pygame.display.flip()

    def play(self, names: list[str]) -> None:
        """Start sounds by name."""
        self._speaker.play(names)

    def close(self) -> None:
        """Give everything back."""
        self._speaker.close()
        pygame.joystick.quit()
        pygame.display.quit()

    def poll(self) -> Input:
        """What the player did since the last call."""
        tapped, wishes = Button.NONE, {"pause": False, "back": False, "screenshot": False, "quit": False}
        for event in pygame.event.get():
            if event.type == pygame.KEYDOWN:
                tapped |= self._key_down(event.key, wishes)
            elif event.type == pygame.KEYUP:
                self._keys.discard(self._names.get(event.key, ""))
            elif event.type == pygame.JOYBUTTONDOWN:
                tapped |= key_bindings.PAD.get(event.button, Button.NONE)
            elif event.type == pygame.WINDOWFOCUSLOST:
                self._keys.clear()
            else:
                self._other(event, wishes)
        held = key_bindings.settle(key_bindings.held(self._keys) | self._pad_buttons())
        return Input(held, tapped, **wishes)

    def _key_down(self, key: int, wishes: dict[str, bool]) -> Button:
        if key in self._pause:
            wishes["back" if key == pygame.K_ESCAPE else "pause"] = True
        elif key == pygame.key.key_code(key_bindings.FULLSCREEN_KEY):
            self._toggle_fullscreen()
        elif key == pygame.key.key_code(key_bindings.SCREENSHOT_KEY):
            wishes["screenshot"] = True
        name = self._names.get(key)
        if name is None:
            return Button.NONE
        self._keys.add(name)
        return key_bindings.KEYS[name]

    def _other(self, event: pygame.event.Event, wishes: dict[str, bool]) -> None:
        if event.type == pygame.QUIT:
            wishes["quit"] = True
        elif event.type == pygame.JOYDEVICEADDED:
            pad = pygame.joystick.Joystick(event.device_index)
            self._pads[pad.get_instance_id()] = pad
        elif event.type == pygame.JOYDEVICEREMOVED:
            self._pads.pop(event.instance_id, None)
        elif event.type == pygame.VIDEORESIZE and not self._fullscreen:
            self._surface = pygame.display.get_surface() or self._surface

    def _pad_buttons(self) -> Button:
        buttons = Button.NONE
        for pad in self._pads.values():
            for number, button in key_bindings.PAD.items():
                if number < pad.get_numbuttons() and pad.get_button(number):
                    buttons |= button
            if pad.get_numhats():
                across, up = pad.get_hat(0)
                buttons |= key_bindings.directions(across, -up)
            if pad.get_numaxes() >= 2:
                buttons |= key_bindings.directions(pad.get_axis(0), pad.get_axis(1))
        return buttons

    def _toggle_fullscreen(self) -> None:
        self._fullscreen = not self._fullscreen
        if self._fullscreen:
            self._surface = pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        else:
            self._surface = self._open()


def _fitting_scale() -> int:
    """The default scale, less where the desktop is small."""
    sizes = pygame.display.get_desktop_sizes()
    if not sizes or min(sizes[0]) <= 0:
        return DEFAULT_SCALE
    width, height = sizes[0]
    fitting = int(min(width * SCREEN_SHARE / SIZE[0], height * SCREEN_SHARE / SIZE[1]))
    return max(1, min(DEFAULT_SCALE, fitting))
