"""Commands that measure: how new tiles are, how fast the package is."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nesgan_game.cli.options import FILE, FOLDER, OUT_JSON, SEED, Written, into_folder, progress_bars
from nesgan_game.folders import new_folder

if TYPE_CHECKING:
    from nesgan_game.bench.figure import Figure
    from nesgan_game.bench.figure import Plan as BenchPlan


@click.command()
@click.argument("folder", metavar="LIBRARY", type=FOLDER)
@click.option("--data", type=FOLDER, required=True, help="What was trained on: described tile sheets or pictures.")
@click.option("--reject", type=click.IntRange(1, 256), metavar="N", help="Also write the library without nearer tiles.")
@into_folder
def audit(folder: Path, data: Path, reject: int | None, out: Path, force: bool) -> int:
    """Show for every tile the nearest training tile, and how many are copies."""
    tqdm = progress_bars()

    from nesgan_game.library.audit import audit_files, html_report
    from nesgan_game.library.audit import compare as auditor
    from nesgan_game.library.audit.training_art import Collection
    from nesgan_game.library.tile_library import TileLibrary

    with new_folder(out, by="audit", force=force) as new:
        library = TileLibrary.load(folder)
        found = auditor.audit(library, Collection.open(data), progress=partial(tqdm, desc="comparing", disable=None))
        kept = auditor.reject(library, found, reject) if reject else library
        audit_files.write(library, found, new)
        html_report.write(library, new, found)
        if reject:
            kept.save(new / "library")
    near, floor = (f"{auditor.share(x, auditor.NEAR):.1%}" for x in (found.distances, found.floor))
    click.echo(f"{len(found.distances)} tiles, {near} copies or near copies; the training art against itself: {floor}")
    if reject:
        click.echo(f"{len(kept)} of {len(library)} tiles are {reject} or farther from it: {out / 'library'}")
    return 0


@click.command()
@click.argument("names", nargs=-1)
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--share", type=click.FloatRange(0.0001, 1), default=1.0, show_default=True, help="Of the full amounts.")
@click.option("--screens", type=click.IntRange(1), default=200, show_default=True, help="Painted ones for left-over.")
@click.option("--data", type=FOLDER, help="Folder of described tile sheets, for left-over of composed scenes too.")
@click.option("--sources", type=FOLDER, help="Descriptions of the sheets; the shipped ones without it.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
@click.option("--record", type=OUT_JSON, metavar="FILE.json", help="Add the ratios to a file of past ones.")
@click.option("--against", type=FILE, metavar="FILE", help="Say what became slower than a file of past ratios has it.")
@click.option(
    "--page", type=Written(".md"), metavar="FILE.md", help="Write a Markdown table, with machine and versions."
)
def bench(
    names: tuple[str, ...], as_json: bool, record: Path | None, against: Path | None, page: Path | None, **given: Any
) -> int:
    """Measure how fast this is, some 20 seconds long.

    NAMES of some benches, as rows begin with them: start, paint, palettes, dedupe, library, stage, files, tick, frame,
    state, environment, memory. Without NAMES all of these. Only where they are named: many-screens, which takes
    long, and left-over, which counts tiles.
    """
    from nesgan_game.bench import past_ratios, speed_page
    from nesgan_game.bench.all_benches import measured
    from nesgan_game.bench.figure import Plan, table
    from nesgan_game.files import write_bytes

    plan, past = Plan(**given), past_ratios.read(against) if against else []
    if record and record.exists():
        past_ratios.read(record)  # refused before anything is measured, as is the next
    if page and page.exists():
        speed_page.refuse_foreign(page)
    made = measured(names, plan)
    figures = [figure for some in made.values() for figure in some]
    if record:
        past_ratios.record(record, figures)
    if page:
        write_bytes(page, speed_page.page(figures).encode())
    click.echo(json.dumps([asdict(figure) for figure in figures]) if as_json else table(figures))
    return _slower(made, plan, past) if against else 0


def _slower(made: dict[str, list[Figure]], plan: BenchPlan, past: list[dict[str, Any]]) -> int:
    """Say what became slower, measured once more before it is said; status 1 where no machine's mood explains it."""
    from nesgan_game.bench.all_benches import measured
    from nesgan_game.bench.past_ratios import FAR, slower

    first = {one.name: one for some in made.values() for one in slower(some, past)}
    again = [name for name, some in made.items() if slower(some, past)]
    if not again:
        click.echo("nothing became slower", err=True)
        return 0
    second = [one for some in measured(again, plan).values() for one in slower(some, past) if one.name in first]
    sure = [min(one, first[one.name], key=lambda either: either.now) for one in second]
    for one in sure:
        click.echo(one.told(), err=True)
    return int(any(one.times > FAR for one in sure))
