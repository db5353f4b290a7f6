"""NumPy archives (.npz) whose bytes are those of their arrays alone, whatever the system; and read with care."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from nesgan_game.files import opened

_MOST_HEADER = 1000
"""Letters of an array's header; numpy takes its time for long ones."""
_UNIX = 3
"""The system that a member says it was made on (APPNOTE.TXT of PKWARE, 4.4.2.2); zipfile notes the one it runs on."""


def packed(**arrays: ArrayLike) -> bytes:
    """What np.savez_compressed writes on Linux: members dated 1980-01-01, in the order given, and never an object."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as members:
        for name, array in arrays.items():
            member = zipfile.ZipInfo(f"{name}.npy")
            member.compress_type, member.create_system = zipfile.ZIP_DEFLATED, _UNIX
            with members.open(member, "w", force_zip64=True) as file:
                np.lib.format.write_array(file, np.asarray(array), allow_pickle=False)
    return buffer.getvalue()


def unpacked(path: Path, most_bytes: int) -> dict[str, NDArray[Any]]:
    """The arrays of an archive that `packed` made, of `most_bytes` together. Raises ValueError for any other file,
    OSError for one that cannot be read.

    Nothing is unpacked before the archive's directory and the arrays' headers have said that it is small: a few KB may
    claim to be gigabytes.
    """
    with opened(path) as file:
        data = file.read(most_bytes + 1)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as members:
            told = members.infolist()
            if sum(member.file_size for member in told) > most_bytes or len(data) > most_bytes:
                raise ValueError(f"holds more than {most_bytes:,} bytes")
            if any(member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for member in told):
                raise ValueError("is packed in a way that is not read")
            return {member.filename.removesuffix(".npy"): _array(members.read(member)) for member in told}
    except Exception as error:  # zipfile, zlib, struct, tokenize and numpy have errors of their own for torn files
        raise ValueError(str(error) or type(error).__name__) from error


def _array(data: bytes) -> NDArray[Any]:
    """The array in a member's bytes. Raises ValueError, and whatever a torn header leads to."""
    file = io.BytesIO(data)
    version = np.lib.format.read_magic(file)
    if version != (1, 0):
        raise ValueError(f"has an array of version {version}")
    shape, by_column, dtype = np.lib.format.read_array_header_1_0(file, max_header_size=_MOST_HEADER)
    if min(shape, default=0) < 0:
        raise ValueError(f"has an array of shape {shape}")
    array = np.frombuffer(data, dtype, offset=file.tell())
    if by_column:
        return array.reshape(shape[::-1]).T.copy()
    return array.reshape(shape).copy()
