"""Check a built site: every file and place that its pages name is there, and none has to come over the network.

python docs/check_site.py [SITE]
"""

from __future__ import annotations

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADED = {("img", "src"), ("script", "src"), ("link", "href"), ("iframe", "src"), ("source", "src")}
"""What a browser fetches by itself; other links lead where a reader wants to go."""


class _Page(HTMLParser):
    """The places of a page that can be linked to, and all that it names."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.places: set[str] = {""}
        self.named: list[tuple[str, bool]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the ids, the links and the files of a tag."""
        for name, value in attrs:
            if name == "id" and value:
                self.places.add(value)
            elif name in ("href", "src") and value:
                self.named.append((value, (tag, name) in LOADED))


def missing(site: Path) -> list[str]:
    """What the pages of a built site name that is not there, or that a browser would fetch from elsewhere."""
    pages = {path.resolve(): _Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    faults = [] if pages else [f"{site}: no page at all"]
    for path, page in pages.items():
        for name, loaded in page.named:
            address = urlsplit(name)
            if address.scheme or address.netloc:
                if loaded and address.scheme != "data":
                    faults.append(f"{path.relative_to(site.resolve())}: fetches {name}")
                continue
            base = site if address.path.startswith("/") else path.parent
            target = (base / unquote(address.path).lstrip("/")).resolve() if address.path else path
            target = target / "index.html" if target.is_dir() else target
            if not target.exists():
                faults.append(f"{path.relative_to(site.resolve())}: {name} is not there")
            elif target in pages and unquote(address.fragment) not in pages[target].places:
                faults.append(f"{path.relative_to(site.resolve())}: {name} names no place of that page")
    return faults


if __name__ == "__main__":
    found = missing(Path(sys.argv[1] if sys.argv[1:] else "site"))
    print("\n".join(found) or "every file and place that the site names is there")
    sys.exit(bool(found))
