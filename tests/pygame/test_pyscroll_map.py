"""pyscroll scrolls over a stage of ours, and its sprites stand between our layers."""

from __future__ import annotations

import subprocess
import sys

import pygame
import pytest

from nesgan_game.level.render import render_stage
from nesgan_game.level.stage import Stage

pyscroll = pytest.importorskip("pyscroll", reason="pyscroll is not installed")


@pytest.mark.parametrize("camera", [(0, 0), (203, 151), (512, 190)])
def test_it_shows_the_stage(camera: tuple[int, int], full_castle: Stage) -> None:
    from nesgan_game.pygame import StageMap

    view = pyscroll.BufferedRenderer(StageMap(full_castle), (256, 192))
    screen = pygame.Surface((256, 192))
    left, top = camera
    view.center((left + 128, top + 96))
    view.draw(screen, screen.get_rect())
    shown = pygame.surfarray.array3d(screen).swapaxes(0, 1)
    assert (shown == render_stage(full_castle)[top : top + 192, left : left + 256]).all()


def test_a_sprite_is_hidden_by_the_foreground(full_castle: Stage) -> None:
    from nesgan_game.pygame import StageMap

    group = pyscroll.PyscrollGroup(pyscroll.BufferedRenderer(StageMap(full_castle), (768, 384)), default_layer=1)
    sprite = pygame.sprite.Sprite(group)
    sprite.image = pygame.Surface((48, 32))
    sprite.image.fill((255, 0, 255))
    rows, cols = (full_castle.foreground >= 0).nonzero()
    row, col = int(rows.min()), int(cols.min())
    sprite.rect = sprite.image.get_rect(topleft=(col * 16 - 16, row * 16))
    screen = pygame.Surface((768, 384))
    group.draw(screen)
    assert screen.get_at((col * 16 - 8, row * 16 + 8))[:3] == (255, 0, 255)
    assert screen.get_at((col * 16 + 8, row * 16 + 8))[:3] != (255, 0, 255)


def test_without_pyscroll_a_line_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['pyscroll'] = None; sys.modules['pyscroll.data'] = None\n"
        "import nesgan_game.pygame as ngp\n"
        "try:\n    ngp.StageMap\nexcept Exception as error: print(type(error).__name__, error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "ConfigError" in done.stdout
    assert "pip install pyscroll" in done.stdout
