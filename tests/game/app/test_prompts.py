from nesgan_game.game.app.keep.settings import SettingsFile
from nesgan_game.game.app.key_bindings import Bindings
from nesgan_game.game.app.prompts import Prompts


def test_prompts_name_what_the_player_has_bound() -> None:
    settings = SettingsFile(None)
    prompts = Prompts(settings)
    assert [prompts.of("jump"), prompts.of("start"), prompts.back] == ["Z", "ENTER", "ESC"]
    settings.change(bindings=Bindings().with_key("jump", 20).with_pad("jump", "R"))
    assert prompts.of("jump") == "Q"
    assert prompts.all_keys("jump") == "Q Z K"
    prompts.labels = {20: "A", 41: "ESC"}.get  # type: ignore[assignment]
    assert prompts.of("jump") == "A", "as the layout prints it"
    prompts.on_pad = True
    assert [prompts.of("jump"), prompts.back, prompts.all_pad("jump")] == ["R", "X", "R A Y"]
