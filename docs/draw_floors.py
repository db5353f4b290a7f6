"""Draw the floors of the package from its real imports: docs/pictures/floors.svg.

python docs/draw_floors.py

A folder stands one floor above the highest that it imports from. Arrows that follow from others are left out: where one
folder leads to a second and that to a third, none is drawn from the first to the third. Names that are imported for the
type checker only count as well.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "nesgan_game"
PICTURE = ROOT / "docs" / "pictures" / "floors.svg"
GROUND = "ground"
"""Stands for the modules that lie in no folder and import from none."""
TOP = {"__init__", "__main__"}
"""The package's own names are loaded on first use and lead everywhere."""
COLUMNS = {
    "model": 0, "cli": 1, "bench": 1, "library": 1, "tiles": 1, "dataset": 1, "rolemap": 1,
    "survey": 2, "pygame": 3, "game": 2, "level": 2, "paint": 2, "imaging": 2, "physics": 3, "music": 4,
}  # fmt: skip
"""Where a folder stands on its floor, so that no arrow runs through a box; folders that are not named stand beside."""
BOX, STEP, MARGIN, GROUND_PX = (150, 40), (190, 84), 24, 64
"""(across, down) px: sizes of a box, and from one box to the next; around all; height of the ground."""
LINE_NAMES = 9
"""Modules of the ground in a line."""
HEAD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" \
font-family="sans-serif" text-anchor="middle">
<title>Folders of nesgan_game: arrows lead from who imports to what is imported</title>
<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
<path d="M0 0L8 4L0 8z" fill="#7a7f8c"/></marker></defs>
<rect width="100%" height="100%" rx="8" fill="#14161f"/>
"""

Graph = dict[str, set[str]]


def floors_of(package: Path = PACKAGE) -> tuple[Graph, list[str]]:
    """What every folder imports from, without what follows from the rest, and the modules of the ground."""
    loose = {path.stem: path for path in package.glob("*.py") if path.stem not in TOP}
    whole: Graph = {GROUND: set()}
    for folder in sorted(path.name for path in package.iterdir() if (path / "__init__.py").exists()):
        whole[folder] = {one for path in (package / folder).rglob("*.py") for one in imported(path)}
    above = {name for name, path in loose.items() if any(one in whole for one in imported(path))}
    whole.update({name: set(imported(loose[name])) for name in sorted(above)})
    ground = sorted(loose.keys() - above)
    graph = {
        name: {one if one in whole else GROUND for one in targets if one in whole or one in loose} - {name}
        for name, targets in whole.items()
    }
    return {name: _reduced(name, graph) for name in graph}, ground


def imported(path: Path) -> Iterator[str]:
    """First names below the package of all that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for parts in (name.split(".") for name in names):
            if parts[0] == PACKAGE.name and len(parts) > 1:
                yield parts[1]


def _reached(name: str, graph: Mapping[str, set[str]]) -> set[str]:
    return graph[name].union(*(_reached(one, graph) for one in graph[name]))


def _reduced(name: str, graph: Graph) -> set[str]:
    return {one for one in graph[name] if not any(one in _reached(other, graph) for other in graph[name] - {one})}


def height(name: str, graph: Mapping[str, set[str]]) -> int:
    """Number of a folder's floor, 0 for the ground."""
    return 1 + max((height(one, graph) for one in graph[name]), default=-1)


def draw(graph: Graph, ground: list[str]) -> str:
    """The SVG: floors from the ground up, arrows from who imports to what is imported."""
    top = max(height(name, graph) for name in graph)
    columns = {**COLUMNS, **_beside(graph)}
    width = 2 * MARGIN + STEP[0] * max(columns[name] for name in graph if name != GROUND) + BOX[0]
    total = 2 * MARGIN + top * STEP[1] + GROUND_PX
    boxes = {GROUND: (MARGIN, MARGIN + top * STEP[1], width - 2 * MARGIN, GROUND_PX)}
    for name in sorted(graph.keys() - {GROUND}):
        boxes[name] = (MARGIN + STEP[0] * columns[name], MARGIN + STEP[1] * (top - height(name, graph)), *BOX)
    lines = [", ".join(ground[first : first + LINE_NAMES]) for first in range(0, len(ground), LINE_NAMES)]
    words = {name: [name + "/" if (PACKAGE / name).is_dir() else f"{name}.py"] for name in boxes} | {GROUND: lines}
    parts = [_arrow(boxes[name], boxes[one]) for name in sorted(graph) for one in sorted(graph[name])]
    parts += [line for name in sorted(boxes) for line in _box(boxes[name], words[name])]
    return HEAD.format(width=width, height=total) + "\n".join(parts) + "\n</svg>\n"


def _beside(graph: Graph) -> dict[str, int]:
    """Columns for folders that COLUMNS does not name."""
    unnamed = sorted(graph.keys() - COLUMNS.keys() - {GROUND})
    return {name: max(COLUMNS.values()) + 1 + place for place, name in enumerate(unnamed)}


def _arrow(start: tuple[int, int, int, int], end: tuple[int, int, int, int]) -> str:
    from_x, to_x = start[0] + start[2] // 2, end[0] + end[2] // 2
    if end[3] == GROUND_PX:
        to_x = from_x
    return (
        f'<line x1="{from_x}" y1="{start[1] + start[3]}" x2="{to_x}" y2="{end[1] - 2}" '
        'stroke="#7a7f8c" stroke-width="1.5" marker-end="url(#tip)"/>'
    )


def _box(place: tuple[int, int, int, int], words: list[str]) -> list[str]:
    left, top, width, tall = place
    box = f'<rect x="{left}" y="{top}" width="{width}" height="{tall}" rx="4" fill="#2b3550" stroke="#8fb4ff"/>'
    first = top + tall // 2 + 5 - 10 * (len(words) - 1)
    return [
        box,
        *(
            f'<text x="{left + width // 2}" y="{first + 20 * number}" font-size="15" fill="#f4f1e8">{line}</text>'
            for number, line in enumerate(words)
        ),
    ]


if __name__ == "__main__":
    PICTURE.write_text(draw(*floors_of()), encoding="utf-8", newline="\n")
    print(PICTURE)
