"""Batches of creatures."""

import numpy as np
import pytest

from nesgan_game.creatures import CREATURE_KINDS, DESIGN_LENGTH
from nesgan_game.dataset.creature_cuts import Creature
from nesgan_game.dataset.creature_data import CreatureSet, designs
from nesgan_game.dataset.object_data import GROUP
from nesgan_game.errors import AssetError
from nesgan_game.nes import CHR_PX
from nesgan_game.objects import TRANSPARENT


def test_every_kind_comes_in_its_sizes_and_mirrored(creature_set: CreatureSet) -> None:
    found = set()
    for size, batch in zip(creature_set.sizes, creature_set.batches, strict=True):
        assert batch.levels.shape[1:] == (CHR_PX * size[0], CHR_PX * size[1])
        assert (batch.sizes == size).all()
        np.testing.assert_array_equal(batch.levels[::2], batch.levels[1::2, :, ::-1])
        np.testing.assert_array_equal(batch.kinds[::2], batch.kinds[1::2])
        found |= {(kind, size) for kind in batch.kinds.tolist()}
    assert found == {(n, size) for n, kind in enumerate(CREATURE_KINDS) for size in kind.sizes}


def test_designs_are_normal_and_tell_creatures_apart(creature_set: CreatureSet) -> None:
    for batch in creature_set.batches:
        for kind in np.unique(batch.kinds):
            codes = batch.codes[batch.kinds == kind]
            assert codes.shape[1] == DESIGN_LENGTH
            np.testing.assert_allclose(codes.mean(0), 0, atol=0.02)
            np.testing.assert_allclose(codes.std(0), 1, atol=0.02)
            assert len(np.unique(codes.round(3), axis=0)) == len(codes)


def test_mirroring_turns_a_design_round() -> None:
    """Directions in which creatures differ are either alike on both sides or opposite."""
    rng = np.random.default_rng(0)
    blobs = np.where(rng.random((20, 32, 24)) < 0.5, 2, TRANSPARENT).astype(np.uint8)
    codes = designs("bat", [view for one in blobs for view in (one, one[:, ::-1])])
    np.testing.assert_allclose(np.abs(codes[::2]), np.abs(codes[1::2]), atol=1e-3)


def test_groups_are_seeded_and_every_second_is_free(creature_set: CreatureSet) -> None:
    groups, again = (creature_set.groups(3, 5, 4 * GROUP) for _ in range(2))
    assert [group.free for group in groups] == [False, True, False, True]
    for group, other in zip(groups, again, strict=True):
        assert len(group.kinds) == GROUP
        for name in ("levels", "kinds", "sizes", "codes"):
            np.testing.assert_array_equal(getattr(group, name), getattr(other, name))
    assert any((a.codes != b.codes).any() for a, b in zip(groups, creature_set.groups(3, 6, 4 * GROUP), strict=True))
    part = creature_set.groups(3, 5, 4 * GROUP, part=slice(2 * GROUP, 4 * GROUP))
    np.testing.assert_array_equal(part[1].codes, groups[3].codes)
    known = np.concatenate([batch.codes for batch in creature_set.batches])
    for group in groups:
        own = [bool((known == code).all(1).any()) for code in group.codes]
        assert all(own) if not group.free else not any(own)


def test_too_few_creatures_are_refused() -> None:
    one = Creature(kind="skeleton", source="x", picture=np.ones((30, 20, 2), np.float32))
    with pytest.raises(AssetError, match="2 pictures are too few"):
        CreatureSet([one])


def test_a_creature_is_not_shown_on_a_canvas_far_too_large() -> None:
    rng = np.random.default_rng(0)
    creatures = [
        Creature(kind=kind.name, source="x", picture=np.stack([rng.random((11, 10)), np.ones((11, 10))], -1))
        for kind in CREATURE_KINDS
        for _ in range(14)
    ]
    assert CreatureSet(creatures).sizes == [(2, 2)]
