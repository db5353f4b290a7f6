"""Loudness after ITU-R BS.1770-4, and how hard a sound's edges are."""

import numpy as np
from numpy.typing import NDArray
from scipy.signal import lfilter

Wave = NDArray[np.float64]


def k_weighted(wave: Wave, rate_hz: int) -> Wave:
    """The two filters of the standard, their poles moved to the sampling rate (De Man, "Evaluation of Implementations
    of the EBU R128 Loudness Measurement", 2018).
    """
    gain = 10 ** (3.999843853973347 / 20)
    k = np.tan(np.pi * 1681.974450955533 / rate_hz)
    q, middle = 0.7071752369554196, gain**0.4996667741545416
    head = 1 + k / q + k * k
    shelf = [(gain + middle * k / q + k * k) / head, 2 * (k * k - gain) / head, (gain - middle * k / q + k * k) / head]
    wave = np.asarray(lfilter(shelf, [1, 2 * (k * k - 1) / head, (1 - k / q + k * k) / head], wave))
    k, q = np.tan(np.pi * 38.13547087602444 / rate_hz), 0.5003270373238773
    head = 1 + k / q + k * k
    return np.asarray(lfilter([1, -2, 1], [1, 2 * (k * k - 1) / head, (1 - k / q + k * k) / head], wave))


def lufs(samples: NDArray[np.int16], rate_hz: int) -> float:
    """Integrated loudness of mono sound: blocks of 0.4 s, gated at -70 LUFS and 10 LU below the rest."""
    wave = k_weighted(samples / 32768, rate_hz)
    block, step = rate_hz * 2 // 5, rate_hz // 10
    powers = np.array([np.mean(wave[at : at + block] ** 2) for at in range(0, len(wave) - block + 1, step)])
    powers = powers[powers > 10 ** ((-70 + 0.691) / 10)]
    powers = powers[powers > powers.mean() / 10]
    return float(-0.691 + 10 * np.log10(powers.mean()))


def seam(samples: NDArray[np.int16], span: int = 2205) -> float:
    """How much a loop's seam stands out: the largest second difference across it over the largest in the 50 ms before
    and after it; a click is more than 1, the wave's own edges are no more than that.
    """
    around = np.concatenate([samples[-span:], samples[:span]]).astype(np.int64)
    bends = np.abs(np.diff(around, 2))
    middle = bends[span - 3 : span + 1].max()
    bends[span - 3 : span + 1] = 0
    return float(middle / max(1, bends.max()))
