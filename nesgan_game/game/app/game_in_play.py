"""One game in play: its session, the recording of it, how its stage goes, and what a save of it holds."""

from __future__ import annotations

from collections.abc import Iterable

from nesgan_game.game.app.keep.saved_games import Origin, SavedGame, new_slot
from nesgan_game.game.app.replay import Replay
from nesgan_game.game.app.session import Session
from nesgan_game.game.app.stage_tally import StageTally
from nesgan_game.game.rules.difficulty import Challenge
from nesgan_game.game.rules.world import Loadout, stage_print
from nesgan_game.level.stage_source import StageSource


class GameInPlay:
    """A session with everything that the program keeps about it."""

    def __init__(
        self,
        stages: StageSource,
        seed: int,
        *,
        origin: Origin | None = None,
        number: int = 1,
        loadout: Loadout | None = None,
        slot: str = "",
        challenge: Challenge | None = None,
        branches: Iterable[int] = (),
    ) -> None:
        """origin: where the stages come from, needed to save the game; slot: of the save that it goes on with; the
        others: as Session takes them.
        """
        self.origin = origin
        self.session = Session(stages, seed, number=number, loadout=loadout, challenge=challenge, branches=branches)
        self.recorded = Replay(
            seed,
            self.session.first_print,
            number=number,
            loadout=loadout,
            challenge=self.session.challenge,
            branches=self.session.branches,
        )
        self.tally = StageTally()
        self.stages = stages
        self._loadout = loadout or Loadout()
        """What the hero came into the stage with."""
        self._since = Replay(seed, "")
        """The inputs since then."""
        self._checkpoint = self.session.world.checkpoint
        self._slot = slot

    def step(self, buttons: int) -> bool:
        """One tick; whether it reached what ought to be saved: a stage, or a checkpoint."""
        session, number = self.session, self.session.number
        leaving = session.world.loadout() if session.world.done else None
        session.step(buttons)
        self.recorded.add(buttons)
        if session.number != number:
            assert leaving is not None
            self._loadout, self._since = leaving, Replay(session.seed, "")
            self.tally = StageTally()
            self._checkpoint = session.world.checkpoint
            return True
        self._since.add(buttons)
        world = session.world
        self.tally.watch(world)
        reached = world.checkpoint != self._checkpoint
        self._checkpoint = world.checkpoint
        return reached

    def finish(self) -> Replay:
        """The recording up to now, with the hash of its end."""
        self.recorded.hash = self.session.hash()
        return self.recorded

    def saved(self) -> SavedGame | None:
        """A save of this very tick; None where the stages cannot be had again."""
        if self.origin is None:
            return None
        game = SavedGame(
            origin=self.origin,
            seed=self.session.seed,
            number=self.session.number,
            branches=self.session.branches,
            loadout=self._loadout,
            stage=stage_print(self.session.world.stage),
            inputs=tuple(self._since.inputs),
            hash=self.session.hash(),
            slot=self._slot or new_slot(),
            challenge=self.session.challenge,
        )
        self._slot = game.slot
        return game

    @property
    def slot(self) -> str:
        """What it is kept under, "" where it has not been saved."""
        return self._slot
