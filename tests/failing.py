"""Machines that fail, and what the command line makes of it: `python tests/failing.py [KIND ...] [-- COMMAND ...]`.

Each kind of failure is tried with every command that it can strike, and one line a try that ended badly is printed: a
traceback, several lines, a wrong status, a file that is half written, something lost. Linux only; the kinds that need
root (disks of some pages, another user) say so and are left out without it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from nesgan_game.folders import RECORD

ROOT = Path(__file__).parents[1]
LEVEL = ROOT / "levels" / "stage-01.tmx"
PARTS = os.environ.get("NESGAN_BROWSER_PARTS")
BUNDLED = ("--bundle", f"{PARTS}/pyodide", "--onnxruntime", f"{PARTS}/onnxruntime") if PARTS else ()
"""With what .ci/browser-parts has put into a folder, a site that needs no network."""
PAGE = 4096
NOBODY = 65534
SIGNED = {1, -signal.SIGTERM, -signal.SIGHUP, -signal.SIGINT}

COMMANDS: dict[str, tuple[str, ...]] = {
    "paint": ("paint", "--seed", "3", "--count", "2", "--contact", "--out", "{out}"),
    "tiles": ("tiles", "--seed", "1", "--export", "all", "--out", "{out}"),
    "build": ("build", "--seed", "3", "--stages", "1", "--rooms", "4", "--storyboard", "--out", "{out}"),
    "audit": (
        *("audit", str(ROOT / "levels" / "stage-01-tiles"), "--data", str(ROOT / "levels" / "tutorial-tiles")),
        *("--reject", "3", "--out", "{out}"),
    ),
    "check": ("check", str(LEVEL), "--explain", "{out}/explained.png"),
    "convert": ("convert", str(LEVEL), "--out", "{out}"),
    "render": ("render", str(LEVEL), "--out", "{out}/level.png"),
    "play": ("play", "--level", str(LEVEL), "--headless", "--ticks", "20", "--record", "{out}/game.json"),
    "music": ("music", "--seed", "1", "--out", "{out}/tune.mid"),
    "rom": ("rom", "--castle", str(ROOT / "levels" / "castle"), "--out", "{out}/castle.nes"),
    "objects": ("objects", "--count", "1", "--out", "{out}/objects.png"),
    "examples": ("examples", "{out}"),
    "tiled-project": ("tiled-project", "--out", "{out}/nesgan.tiled-project"),
    "web": ("web", *BUNDLED, "--out", "{out}"),
    "survey": ("survey", "--count", "2", "--bare", "--rooms", "4", "--processes", "1", "--out", "{out}"),
    "survey --random": ("survey", "--random", "--count", "1", "--processes", "1", "--out", "{out}"),
    "bench": ("bench", "tick", "--share", "0.0001", "--page", "{out}/speed.md", "--record", "{out}/speed.json"),
}
"""Those that write, small: {out} is where to."""
KEPT = {"survey", "survey --random"}
"""They keep what they have done so far, to go on from."""


class Came(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


@dataclass
class Table:
    """What was tried, and what ended badly."""

    tried: dict[str, int] = field(default_factory=dict)
    found: dict[str, list[str]] = field(default_factory=dict)

    def note(self, kind: str, what: str, bad: str) -> None:
        self.tried[kind] = self.tried.get(kind, 0) + 1
        if bad:
            self.found.setdefault(kind, []).append(f"{what}: {bad}")
            print(f"  {kind} | {what} | {bad}", flush=True)

    def told(self) -> str:
        rows = [
            f"{kind:<34} {count:>6} tried {len(self.found.get(kind, ())):>5} bad" for kind, count in self.tried.items()
        ]
        return "\n".join(rows)


def command(name: str, out: Path) -> list[str]:
    return [word.replace("{out}", str(out)) for word in COMMANDS[name]]


def load() -> None:
    """Import what commands import, so that a forked child starts at once."""
    from importlib import import_module

    for name in (
        "cli.make",
        "cli.maps",
        "cli.measure",
        "cli.survey",
        "cli.music",
        "cli.rom",
        "cli.web",
        "cli.play",
        "cli.doctor",
    ):
        import_module(f"nesgan_game.{name}")
    for name in (
        "hardware.castle_rom", "level.castle", "level.formats.castle_folder", "library.tile_library", "rl.castle_game",
        "survey.run_survey", "survey.play.random_survey", "survey.state_search", "bench.all_benches", "web.site_writer",
        "game.app.headless", "game.view.sheets.storyboard", "library.audit.html_report", "music.music_files",
        "level.exports.stage_exports", "paint.object_painter", "paint.object_sheet", "library.export.formats",
        "game.view.sheets.explain", "level.proof.validate", "library.audit.training_art", "library.audit.audit_files",
    ):  # fmt: skip
        import_module(f"nesgan_game.{name}")
    with contextlib.suppress(ImportError):
        import matplotlib.pyplot  # noqa: F401


def forked(argv: Sequence[str], before: Callable[[], object] = lambda: None, seconds: float = 120) -> Came:
    """A command in a child of this process; `before` breaks something there first."""
    with tempfile.TemporaryFile(dir="/tmp") as out, tempfile.TemporaryFile(dir="/tmp") as err:
        pid = os.fork()
        if pid == 0:
            status = 120
            try:
                os.dup2(out.fileno(), 1)
                os.dup2(err.fileno(), 2)
                signal.alarm(int(seconds))
                before()
                from nesgan_game.cli import main

                status = main(argv)
                sys.stdout.flush()
            except BaseException:
                import traceback

                traceback.print_exc()
            finally:
                sys.stderr.flush()
                os._exit(status)
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        texts = []
        for file in (out, err):
            file.seek(0)
            texts.append(file.read().decode(errors="replace"))
    return Came(status, *texts)


def held(folder: Path) -> dict[str, str]:
    """Hashes of all files, folders marked, by their paths."""
    found = {}
    for path in sorted(folder.rglob("*")):
        key = str(path.relative_to(folder))
        found[key] = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
    return found


def aged(whole: Path, out: Path) -> None:
    """What a command wrote, as if another version had: all files are others, and still its own."""
    shutil.copytree(whole, out)
    record = json.loads((out / RECORD).read_text())
    for path in out.rglob("*"):
        if path.is_file() and path.name != RECORD:
            path.write_bytes(path.read_bytes() + b"\n")
            record["digests"][path.relative_to(out).as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()[:32]
    (out / RECORD).write_text(json.dumps(record))


def misbehaved(came: Came, allowed: Sequence[int] | set[int] = (0, 1)) -> str:
    """What is wrong with how a command ended, "" if nothing."""
    if "Traceback" in came.err or "Traceback" in came.out or "Exception ignored" in came.err:
        last = [line for line in came.err.splitlines() if line.strip()]
        return f"traceback: {last[-1][:200] if last else ''}"
    if came.status not in allowed:
        return f"status {came.status}: {came.err[-200:]}"
    lines = [line for line in came.err.replace("\r", "\n").splitlines() if line.strip() and "|" not in line]
    if came.status == 1 and len(lines) != 1:
        return f"{len(lines)} lines: {' / '.join(lines)[:300]}"
    if came.status == 1 and not lines[0].startswith("nesgan-game: "):
        return f"odd line: {lines[0][:200]}"
    return ""


# ---- no space left ---------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def disk(pages: int) -> Iterator[Path]:
    """A disk of so many pages of 4 KB."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={pages * PAGE}", "tmpfs", name], check=True)
        try:
            yield place
        finally:
            subprocess.run(["umount", "-l", name], check=True)


def used_pages(folder: Path) -> int:
    stat = os.statvfs(folder)
    return stat.f_blocks - stat.f_bfree


def full_disk(table: Table, rng: random.Random, most: int = 40) -> None:
    """Every command on disks from no page to as many as it needs."""
    for name in COMMANDS:
        with disk(20000) as big:
            came = forked(command(name, big / "out"))
            if came.status != 0:
                table.note("no space left", name, f"does not even work: {came}")
                continue
            need = used_pages(big)
            whole = set(held(big))
        sizes = (
            range(1, need + 3)
            if need <= most
            else sorted({1, 2, 3, need, need + 1, need + 2, *rng.sample(range(1, need), most - 6)})
        )
        for pages in sizes:
            with disk(pages) as small:
                came = forked(command(name, small / "out"))
                bad = misbehaved(came)
                left = {path for path, told in held(small).items() if told != "folder"}
                if not bad and came.status == 1:
                    if name in KEPT or name == "bench":
                        left = {path for path in left if path.rsplit("/")[-1].startswith(".")}
                    if left:
                        bad = f"left {sorted(left)[:4]}"
                    if "No space left" not in came.err or "standard output" in came.err:
                        bad = f"does not say why: {came.err.strip()[:200]}"
                elif not bad and set(held(small)) != whole:
                    bad = f"status 0 but {sorted(whole - set(held(small)))[:4]} lacking"
                table.note("no space left", f"{name}, {pages} of {need} pages", bad)


def refused_calls(table: Table, _: random.Random, most: int = 60) -> None:
    """Every command with its n-th opening for writing, making of a folder, or renaming refused, and all after it."""
    for name in COMMANDS:
        for force in (False, True):
            if force and "--force" not in _help(name):
                continue
            with tempfile.TemporaryDirectory() as place:
                if force:
                    forked(command(name, Path(place) / "wanted" / "out"))
                n = 0
                while n < most:
                    n += 1
                    home = Path(place) / str(n)
                    home.mkdir()
                    before: dict[str, str] = {}
                    argv = command(name, home / "out")
                    if force:
                        aged(Path(place) / "wanted" / "out", home / "out")
                        before = held(home)
                        argv.append("--force")
                    came = forked(argv, partial(refuse, n, home))
                    bad = misbehaved(came)
                    after = held(home)
                    if not bad and came.status == 1 and name not in KEPT:
                        new = {p: t for p, t in after.items() if t != "folder"}
                        old = {p: t for p, t in before.items() if t != "folder"}
                        if new != old and name != "bench":
                            bad = f"left {sorted(set(new) ^ set(old))[:4]}"
                    table.note("n-th call refused", f"{name}{' --force' if force else ''}, call {n}", bad)
                    if came.status == 0:
                        break
                    shutil.rmtree(home)


def _help(name: str) -> str:
    return "--force" if name in ("paint", "tiles", "build", "convert", "examples", "web", "audit") else ""


def refuse(nth: int, home: Path, how: str = "refuse") -> None:
    """From the n-th call on that changes what is below a folder, let all of them fail; or be killed at it.

    Of renames only the n-th: whoever puts things back is let.
    """
    count = 0
    prefix = os.fsencode(home)

    def hook(event: str, args: tuple[object, ...]) -> None:
        nonlocal count
        if event == "open":
            path, _, flags = args
            if not isinstance(flags, int) or not flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                return
        elif event in ("os.mkdir", "os.rename", "os.link", "os.truncate"):
            path = args[0]
        else:
            return
        try:
            if not os.fsencode(path).startswith(prefix):  # type: ignore[arg-type]
                return
        except TypeError:
            return
        count += 1
        if count >= nth:
            if how == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            if event == "os.rename" and count > nth:  # a disk that is full lets names be changed
                return
            raise OSError(28, "No space left on device", path)

    sys.addaudithook(hook)


# ---- killed ----------------------------------------------------------------------------------------------------------


def killed_at_calls(table: Table, _: random.Random, most: int = 60) -> None:
    """SIGKILL at every call that changes something: the old is there or the new, and the next run ends well."""
    for name in COMMANDS:
        force = bool(_help(name))
        with tempfile.TemporaryDirectory() as place:
            wanted = Path(place) / "wanted"
            wanted.mkdir()
            forked(command(name, wanted / "out"))
            new = held(wanted)
            for n in range(1, most):
                home = Path(place) / str(n)
                home.mkdir()
                before: dict[str, str] = {}
                argv = command(name, home / "out")
                if force:
                    aged(wanted / "out", home / "out")
                    before = held(home)
                    argv.append("--force")
                came = forked(argv, partial(refuse, n, home, "kill"))
                seen = {p: t for p, t in held(home).items() if not _litter(p)}
                bad = ""
                if came.status not in (0, -signal.SIGKILL):
                    bad = f"status {came.status}"
                swapped = set(new.values()) <= set(seen.values())
                if force and not swapped and (lost := set(before.values()) - set(held(home).values())):
                    bad = f"lost {len(lost)}"
                table.note("killed at n-th call", f"{name}, call {n}", bad)
                again = [*argv, "--resume"] if name in KEPT and (home / "out/journal.jsonl").exists() else argv
                back = forked(again)
                bad = misbehaved(back, (0,))
                if not bad:
                    after = held(home)
                    hidden = {p: t for p, t in after.items() if _litter(p)}
                    odd = [p for p, told in hidden.items() if force and told != "folder"]
                    if odd:
                        bad = f"litter after the next run: {odd[:3]}"
                table.note("run again after a kill", f"{name}, call {n}", bad)
                shutil.rmtree(home)
                if came.status == 0:
                    break


def _litter(path: str) -> bool:
    """Whether a path is hidden, and no command's record."""
    return any(part.startswith(".") and part != RECORD for part in Path(path).parts)


KINDS: dict[str, Callable[[Table, random.Random], None]] = {
    "full": full_disk,
    "refused": refused_calls,
    "killed": killed_at_calls,
}


def main(words: Sequence[str]) -> int:
    kinds, _, names = " ".join(words).partition("--")
    load()
    table = Table()
    for name in [name for name in COMMANDS if names and name not in names.split()]:
        del COMMANDS[name]
    for kind in kinds.split() or KINDS:
        began = time.monotonic()
        KINDS[kind](table, random.Random(1))
        print(f"{kind}: {time.monotonic() - began:.0f} s")
    print(table.told())
    return int(bool(table.found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
