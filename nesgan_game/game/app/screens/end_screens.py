"""How games end: game over, the ending with its credits, initials, the table of scores."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from nesgan_game.game.app.audio.cues import Track
from nesgan_game.game.app.game_in_play import GameInPlay
from nesgan_game.game.app.keep.high_scores import INITIALS, KEPT, LETTERS, Score
from nesgan_game.game.app.screens.menus import Menu, Reading
from nesgan_game.game.app.screens.screen_stack import Press, Program, Screen, Start
from nesgan_game.game.rules.difficulty import ROUNDS
from nesgan_game.game.rules.world import Loadout
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.scenes.cast import Cast
from nesgan_game.game.view.scenes.ending import Ending
from nesgan_game.game.view.screens.pages import PAGE_COLS, Line, page
from nesgan_game.physics.body import Button

PAGES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("THE CASTLE IS YOURS", ("THE LAST DOOR STANDS OPEN", "", "BEHIND IT: MORNING")),
    ("NOBODY DREW IT", ("PAINTED BY NETWORKS", "LAID OUT BY ITS SEED", "PROVED BY A SEARCH", "", "AND PLAYED BY YOU")),
)
"""The ending: headings and lines; before them stands which castle it was."""

HEADER = Line("  WHO POINTS", "CASTLE  ST", quiet=True)
MOST_SHOWN_SEED = 99_999_999
"""The table has room for a date; larger seeds are left out."""


def _done(game: GameInPlay, program: Program) -> None:
    """After the end of a game: initials where it is good enough, else the scores."""
    points = game.session.world.hero.score
    program.game = None
    program.home("title")
    program.open("scores")
    place = program.scores.place(points)
    if place is not None:
        seed = program.maker.seed
        score = Score(
            initials="",
            points=points,
            seed=-1 if seed is None else seed,
            stage=game.session.number,
            branch=game.session.branch,
            mark=game.session.challenge.mark,
        )
        program.open("initials", score)


class OverScreen(Menu):
    """No life is left: the stage can be tried again, without the points."""

    name = "over"
    heading = "GAME OVER"

    def __init__(self, program: Program) -> None:
        assert program.game is not None
        self._game = program.game
        self._number = self._game.session.number
        program.keep_game()
        saved = self._game.saved()
        if saved is not None:
            program.saves.save(saved.anew)
        self._doing: dict[str, Callable[[], None]] = {
            f"CONTINUE AT STAGE {self._game.session.label}": self._again,
            "END THE GAME": self._end,
        }
        super().__init__(program)

    def lines(self) -> Sequence[Line]:
        """What the game came to; again, or not."""
        points = self._game.session.world.hero.score
        return [Line("SCORE", f"{points:06d}", quiet=True), *(Line(name) for name in self._doing)]

    def choose(self, index: int) -> None:
        """Do it."""
        list(self._doing.values())[index - 1]()

    def leave(self) -> None:
        """End it."""
        self._end()

    def foot(self) -> tuple[str, ...]:
        """What going on costs, and what to press."""
        hint = f"{self.program.prompts.choose}: CHOOSE  {self.program.prompts.back}: END"
        return ("THE SCORE BEGINS ANEW", hint) if self._game.session.world.hero.score else (hint,)

    @property
    def track(self) -> Track | None:
        """The jingle."""
        return self.program.named_track("over")

    def _again(self) -> None:
        saved = self._game.saved()
        session = self._game.session
        start = Start(self._number, Loadout(), branches=session.branches, challenge=session.challenge)
        anew = start if saved is None else Start(self._number, Loadout(), saved.anew, branches=session.branches)
        self.program.begin(anew)

    def _end(self) -> None:
        _done(self._game, self.program)


class EndingScreen(Reading):
    """The castle is won: how it falls, who made it, and who lived there, page by page."""

    name = "ending"

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        assert program.game is not None
        self._game = program.game
        program.keep_game()
        if self._game.slot:
            program.saves.drop(self._game.slot)
        self._page, self._since = 0, 0
        self.heading = PAGES[0][0]
        self._cast = Cast(program.sprites)
        self._fall: Ending | None = None
        if program.map is not None and program.maker.seed is not None:
            castle = program.map.screen(self._game.session.number, lit=False, branches=self._game.session.branches)
            self._fall = Ending(program.sprites, program.maker.seed, castle)

    def lines(self) -> Sequence[Line]:
        """The page, in the middle."""
        lines = [line.center(24) for line in PAGES[self._page][1]]
        if self._page == 0:
            lines = [self.program.castle_name.center(24), "", *lines]
        else:
            lines += ["", f"SCORE {self._game.session.world.hero.score:06d}".center(24)]
        return [Line(line) for line in lines]

    def leave(self) -> None:
        """To the next page; after the last, the cast, to the scores."""
        self._page, self._since = self._page + 1, self.ticks
        if self._page < len(PAGES):
            self.heading = PAGES[self._page][0]
        elif self._page > len(PAGES):
            if self.program.map is not None and self._game.session.challenge.round < ROUNDS:
                self.program.turn("round")
            else:
                _done(self._game, self.program)

    @property
    def track(self) -> Track | None:
        """The ending's."""
        return self.program.named_track("ending")

    def draw(self) -> Frame:
        """A castle that has a map is seen to fall; then pages; then the cast."""
        if self._page == 0 and self._fall is not None:
            return self._fall.frame(self.ticks, (self.heading, "", self.program.castle_name, *self.foot()))
        return super().draw() if self._page < len(PAGES) else self._cast.frame(self.ticks - self._since)


class RoundScreen(Menu):
    """The castle is won: once more, harder, with all that the hero has, or the end."""

    name = "round"
    heading = "ONCE MORE?"
    _LINES = ("PLAY ON, HARDER", "END THE GAME")

    def lines(self) -> Sequence[Line]:
        """On, or not."""
        return [Line(name) for name in self._LINES]

    def choose(self, index: int) -> None:
        """Begin the next round, or end."""
        game = self.program.game
        assert game is not None
        if index:
            _done(game, self.program)
            return
        session = game.session
        harder = replace(session.challenge, round=session.challenge.round + 1)
        self.program.begin(Start(1, session.world.loadout(), challenge=harder))

    def leave(self) -> None:
        """End."""
        self.choose(1)

    def foot(self) -> tuple[str, ...]:
        """What there is to win."""
        game = self.program.game
        assert game is not None
        return (f"SCORE {game.session.world.hero.score:06d}", *super().foot())


class InitialsScreen(Screen):
    """Three letters for the table: typed, or turned one by one."""

    name = "initials"
    takes_text = True

    def __init__(self, program: Program, score: Score) -> None:
        super().__init__(program)
        self._score, self._place = score, 0
        self._letters = list(program.settings.now.initials)

    def press(self, press: Press) -> None:
        """Type, turn, move, put it into the table."""
        for letter in press.text.upper():
            if letter in LETTERS:
                self._letters[self._place] = letter
                self._place = min(self._place + 1, INITIALS - 1)
        if press.choose:
            self._keep()
        elif press.buttons & (Button.UP | Button.DOWN):
            step = 1 if press.buttons & Button.UP else -1
            known = LETTERS.index(self._letters[self._place]) if self._letters[self._place] in LETTERS else 0
            self._letters[self._place] = LETTERS[(known + step) % len(LETTERS)]
            self.program.sounds.append("count")
        elif press.buttons & (Button.LEFT | Button.RIGHT | Button.SELECT):
            step = 1 if press.buttons & Button.RIGHT else -1
            self._place = (self._place + step) % INITIALS

    def _keep(self) -> None:
        initials, score = "".join(self._letters), self._score
        self.program.sounds.append("select")
        self.program.settings.change(initials=initials)
        self.program.scores.add(replace(score, initials=initials))
        self.program.back()

    def draw(self) -> Frame:
        """The letters, the one to be changed marked."""
        shown = " ".join(self._letters)
        mark = " " * (2 * self._place) + "-"
        place = self.program.scores.place(self._score.points)
        lines = [
            Line(f"SCORE {self._score.points:06d}".center(24)),
            Line(f"PLACE {1 if place is None else place + 1}".center(24), quiet=True),
            Line(shown.center(24)),
            Line(f"{mark:{len(shown)}}".center(24)),
        ]
        foot = ("UP/DOWN: LETTER", f"{self.program.prompts.of('start')}: DONE")
        return page(self.program.sprites, "YOUR INITIALS", lines, foot=foot)


class ScoresScreen(Reading):
    """The table."""

    name = "scores"
    heading = "SCORES"

    def lines(self) -> Sequence[Line]:
        """One for each place; empty ones too."""
        best = self.program.scores.best
        told = [
            Line(
                text := f"{place + 1} {score.initials:3} {score.points:06d} {score.mark}".rstrip(), _where(score, text)
            )
            for place, score in enumerate(best)
        ]
        return [HEADER, *told, *(Line(f"{place + 1} --- 000000", quiet=True) for place in range(len(best), KEPT))]

    def leave(self) -> None:
        """Back."""
        self.program.back()


def _where(score: Score, beside: str) -> str:
    """Castle and stage, the castle only where there is room for it beside the rest."""
    castle, stage = (
        str(score.seed) if 0 <= score.seed <= MOST_SHOWN_SEED else "",
        f"{score.stage:02d}{score.branch.upper()}",
    )
    fitting = (f"{castle}{gap}{stage}" for gap in ("  ", " "))
    return next((told for told in fitting if len(beside) + 1 + len(told) <= PAGE_COLS), stage)
