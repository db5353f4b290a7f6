"""The site holds what a page needs, and no more than it may."""

import io
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from nesgan_game.errors import AssetError
from nesgan_game.files import shipped
from nesgan_game.web import site_writer
from nesgan_game.web.site_writer import ONNXRUNTIME_FILES, PYODIDE_FILES, WEIGHTS, package_zip, write_site

MOST_BESIDE_PYTHON = 25_000_000
WHEELS_AND_NETWORK_RUNTIME = 3_061_133 + 987_254 + 11_246_032 + 24_618 + 48_904
"""numpy 2.0.2 and pillow 10.2.0 of Pyodide 0.27.7, onnxruntime-web 1.20.1; Pillow only for whom it is loaded."""


@pytest.mark.slow
def test_the_packages_zip_plays_by_itself(tmp_path: Path) -> None:
    """Everything that a castle needs is in the zip and in the weights beside it: found there, not in the checkout."""
    zipfile.ZipFile(io.BytesIO(package_zip())).extractall(tmp_path)
    for name in WEIGHTS:
        shutil.copyfile(shipped(f"assets/{name}"), tmp_path / "nesgan_game" / "assets" / name)
    code = (
        "import sys; sys.modules.update(pygame=None, scipy=None, click=None, platformdirs=None, PIL=None)\n"
        "from pathlib import Path; import nesgan_game, nesgan_game.web.browser_sound\n"
        "assert Path(nesgan_game.__file__).is_relative_to(sys.argv[1])\n"
        "from nesgan_game.web.browser_game import BrowserGame\n"
        "game = BrowserGame(7, Path(sys.argv[1], 'kept'))\n"
        "from nesgan_game.level.castle import Castle; assert Castle(7).stage(1).proof\n"
        "del sys.modules['PIL']  # which the page loads for the rest\n"
        "assert all(game.download(what)[1] for what in ('stage', 'tiles'))\n"
        "from nesgan_game.level.formats.tmx import read_tmx; from nesgan_game.files import shipped\n"
        "assert read_tmx(shipped('levels/tutorial.tmx'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, check=False
    )
    assert done.returncode == 0


def test_the_site_is_small_and_the_same_twice(tmp_path: Path) -> None:
    sizes = [write_site(tmp_path / name) for name in "ab"]
    assert sizes[0] == sizes[1]
    assert {"index.html", "page.js", "nesgan_game.zip", "title.png", "config.json"} <= set(sizes[0])
    assert all((tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes() for name in sizes[0])
    assert sum(sizes[0].values()) + WHEELS_AND_NETWORK_RUNTIME < MOST_BESIDE_PYTHON
    assert json.loads((tmp_path / "a" / "config.json").read_text())["pyodide"].startswith("https://")


def test_a_bundle_has_all_files_and_a_missing_one_is_named(tmp_path: Path) -> None:
    pyodide, runtime = tmp_path / "pyodide", tmp_path / "runtime"
    for folder, names in ((pyodide, (*PYODIDE_FILES, "numpy-2.whl", "pillow-11.whl")), (runtime, ONNXRUNTIME_FILES)):
        folder.mkdir()
        for name in names:
            (folder / name).write_bytes(b"x")
    with pytest.raises(AssetError, match="does not tell of Pyodide's packages"):
        write_site(tmp_path / "a", pyodide, runtime)
    lock = {"packages": {"numpy": {"file_name": "numpy-2.whl"}, "pillow": {"file_name": "pillow-11.whl"}}}
    (pyodide / "pyodide-lock.json").write_text(json.dumps(lock))
    sizes = write_site(tmp_path / "b", pyodide, runtime)
    assert {"pyodide/numpy-2.whl", "pyodide/pyodide.asm.wasm", "onnxruntime/ort.wasm.min.mjs"} <= set(sizes)
    assert json.loads((tmp_path / "b" / "config.json").read_text())["pyodide"] == "pyodide/"
    (pyodide / "pillow-11.whl").unlink()
    with pytest.raises(AssetError, match=r"pillow-11\.whl: this file is missing"):
        write_site(tmp_path / "c", pyodide, runtime)


NAMED = '{"packages": {"numpy": {"file_name": "%s"}, "pillow": {"file_name": "p.whl"}}}'


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("[]", "does not tell of Pyodide"),
        ("[" * 100_000, "does not tell of Pyodide"),
        ('{"packages": {"numpy": 3}}', "does not tell of Pyodide"),
        (NAMED % "../../x", "outside its folder"),
        (NAMED % "/etc/passwd", "outside its folder"),
        (NAMED % r"a\\b", "outside its folder"),
    ],
)
def test_a_lock_file_that_lies_is_refused(told: str, said: str, tmp_path: Path) -> None:
    pyodide = tmp_path / "pyodide"
    pyodide.mkdir()
    for name in PYODIDE_FILES:
        (pyodide / name).write_text(told)
    with pytest.raises(AssetError, match=said):
        site_writer._wheels(pyodide)
