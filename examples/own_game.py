"""A game of one's own in some 40 lines: a stage drawn, run through, peopled and scrolled, under rules of one's own.

python examples/own_game.py [SEED] [FRAMES]        arrows run and climb, space jumps; what hurts sends you back
"""

import sys
from typing import Any

import pygame

import nesgan_game as ng
import nesgan_game.pygame as ngp


def main(seed: int = 3, frames: int | None = None, pressed: Any = pygame.key.get_pressed) -> Any:
    """Play until the window is closed, or for so many frames; returns the last picture and where the hero is."""
    pygame.init()
    screen, clock, shown = pygame.display.set_mode((256, 192), pygame.SCALED), pygame.time.Clock(), 0
    stage = ng.build_stage(ng.TileLibrary.generate(seed), seed)
    scenery, walls = ngp.Scenery(stage), ngp.rects(stage)
    boards, stairs, deadly = (ngp.rects(stage, kind) for kind in ("one_way", "stair", "hazard"))
    foes = ngp.CameraGroup(*ngp.spawn(stage, {"enemy": ngp.EntitySprite}))
    (hero,) = ngp.spawn(stage, {"hero": ngp.EntitySprite})
    body, speed = pygame.Rect(hero.x - 5, hero.y - 28, 10, 28), 0.0  # speed: px a frame, downward
    while shown != frames and not pygame.event.get(pygame.QUIT):
        keys = pressed()
        across = 2 * (keys[pygame.K_RIGHT] - keys[pygame.K_LEFT])
        body.x += across if body.move(across, 0).collidelist(walls) < 0 else 0
        climbs = keys[pygame.K_UP] and body.collidelist(stairs) >= 0
        speed = -2.0 if climbs else min(speed + 0.35, 7.0)
        solid = walls + [board for board in boards if body.bottom <= board.top]
        body.y += round(speed)
        met = body.collidelist(solid)
        if met >= 0 and speed > 0:
            body.bottom, speed = solid[met].top, -5.5 if keys[pygame.K_SPACE] else 0.0
        elif met >= 0:
            body.top, speed = solid[met].bottom, 0.0
        if body.collidelist([*deadly, *(foe.rect for foe in foes)]) >= 0:
            body.midbottom = stage.hero.x_px, stage.hero.y_px
        hero.facing = across // 2 or hero.facing
        hero.place(*body.midbottom)
        foes.update()
        camera = screen.get_rect(center=body.center).clamp(scenery.back.get_rect())
        scenery.draw(screen, camera)
        ngp.CameraGroup(hero, *foes).draw_from(screen, camera)
        pygame.display.flip()
        clock.tick(60)
        shown += 1
    picture = screen.copy()
    pygame.quit()
    return picture, body


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
