"""Training data for objects."""

from collections import Counter

import numpy as np
import pytest

from nesgan_game.dataset.drawings.object_drawings import object_slots
from nesgan_game.dataset.object_data import GROUP, ObjectBatch, ObjectSet, taken
from nesgan_game.designs import code_length
from nesgan_game.objects import OBJECT_KINDS, TRANSPARENT


def same(a: ObjectBatch, b: ObjectBatch) -> bool:
    names = ("levels", "kinds", "sizes", "codes")
    return all(np.array_equal(getattr(a, name), getattr(b, name)) for name in names)


def test_every_kind_is_drawn_alike_often_in_its_sizes(object_set: ObjectSet) -> None:
    counts: Counter[int] = Counter()
    for size, batch in zip(object_set.sizes, object_set.batches, strict=True):
        rows, cols = size
        assert batch.levels.shape == (len(batch.kinds), 16 * rows, 16 * cols)
        assert (batch.sizes == size).all()
        assert set(np.unique(batch.levels).tolist()) <= {0, 1, 2, 3, TRANSPARENT}
        assert all(size in OBJECT_KINDS[kind].sizes for kind in batch.kinds)
        for kind, code in zip(batch.kinds, batch.codes, strict=True):
            assert not code[code_length(object_slots(OBJECT_KINDS[kind].name)) :].any()
        counts.update(batch.kinds.tolist())
    assert counts == dict.fromkeys(range(len(OBJECT_KINDS)), 4)


@pytest.mark.slow
def test_drawings_depend_on_seed_and_number_alone(object_set: ObjectSet) -> None:
    again, other, later = ObjectSet(0, 4), ObjectSet(1, 4), ObjectSet(0, 4, first=4)
    assert all(same(a, b) for a, b in zip(object_set.batches, again.batches, strict=True))
    for different in (other, later):
        drawn = {levels.tobytes() for batch in different.batches for levels in batch.levels}
        known = {levels.tobytes() for batch in object_set.batches for levels in batch.levels}
        assert len(drawn - known) > 0.9 * len(drawn)


def test_processes_draw_their_parts_of_the_same_step(object_set: ObjectSet) -> None:
    whole = object_set.groups(5, 7, 4 * GROUP)
    parts = [object_set.groups(5, 7, 4 * GROUP, part=slice(n, n + 2 * GROUP)) for n in (0, 2 * GROUP)]
    assert [len(part) for part in parts] == [2, 2]
    assert all(same(a, b) for a, b in zip(whole, parts[0] + parts[1], strict=True))
    assert not all(same(a, b) for a, b in zip(whole, object_set.groups(5, 8, 4 * GROUP), strict=True))
    assert all(len(group.kinds) == GROUP for group in whole)


def test_drawings_are_taken_by_number(object_set: ObjectSet) -> None:
    batch = object_set.batches[0]
    some = taken(batch, np.array([2, 0]))
    np.testing.assert_array_equal(some.levels, batch.levels[[2, 0]])
    np.testing.assert_array_equal(some.codes, batch.codes[[2, 0]])
