"""A room of one's own drawn as text: the file wine-cellar.toml, read, checked and built into castles.

python examples/template_room.py [OUT.png]

A package that offers its rooms to every castle keeps such files beside its modules, and says so in its pyproject.toml,
where WINE_CELLAR is what template_kind makes of the file:

    [project.entry-points."nesgan_game.rooms"]
    wine-cellar = "my_package:WINE_CELLAR"
"""

import sys
from pathlib import Path

import nesgan_game as ng
from nesgan_game.files import shipped
from nesgan_game.game.view.sheets.storyboard import save_storyboard
from nesgan_game.level.rooms import register, template_kind

LIBRARY = shipped("levels/stage-01-tiles")
WINE_CELLAR = Path(__file__).with_name("wine-cellar.toml")


def main(out: str | Path | None = None) -> ng.Stage:
    """Build the first stage that holds the room, and draw its storyboard; returns the stage."""
    register("wine-cellar", template_kind(WINE_CELLAR))
    library = ng.TileLibrary.load(LIBRARY)
    seeds = (ng.build_stage(library, seed) for seed in range(100))
    stage = next(stage for stage in seeds if any(room.kind == "wine-cellar" for room in stage.rooms))
    if out is not None:
        save_storyboard(stage, Path(out))
    return stage


if __name__ == "__main__":
    try:
        found = main(sys.argv[1] if sys.argv[1:] else None)
    except ng.NesganError as error:
        sys.exit(str(error))
    print(f"seed {found.seed}: {', '.join(room.kind for room in found.rooms)}")
