"""For all tests: SDL without display and speaker, tests/ on the path so that `import fakes` works, the castle's
fixtures.
"""

import os
import sys
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path.insert(0, str(Path(__file__).parent))

pytest_plugins = ["castle", "sheets"]
