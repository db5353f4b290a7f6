"""NumPy archives (.npz) whose bytes are those of their arrays alone, whatever the system."""

from __future__ import annotations

import io
import zipfile

import numpy as np
from numpy.typing import ArrayLike

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
