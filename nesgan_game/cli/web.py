"""The command that writes the game as a static site."""

from __future__ import annotations

from pathlib import Path

import click

from nesgan_game.cli.options import FOLDER, into_folder
from nesgan_game.folders import new_folder


@click.command()
@click.option("--bundle", "pyodide", type=FOLDER, help="Copy Pyodide from this folder into the site.")
@click.option("--onnxruntime", type=FOLDER, help="Copy onnxruntime-web from its folder dist into the site.")
@into_folder
def web(pyodide: Path | None, onnxruntime: Path | None, out: Path, force: bool) -> int:
    """Write a static site on which the game is played; with --bundle and --onnxruntime it needs no network."""
    from nesgan_game.web.site_writer import write_site

    with new_folder(out, by="web", force=force) as folder:
        sizes = write_site(folder, pyodide, onnxruntime)
    for name, size in sizes.items():
        click.echo(f"{size:>10,}  {name}")
    click.echo(f"{sum(sizes.values()):>10,}  in {out}; look at it with python -m http.server --directory {out}")
    return 0
