"""Changes that break a file: its bytes, its words, its structure. All chance comes from the generator given."""

from __future__ import annotations

import base64
import gzip
import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import PurePosixPath
from random import Random
from typing import Any
from xml.etree import ElementTree as ET

Change = Callable[[bytes, Random], bytes]

OUTSIDE = "outside"
"""Folder beside that of the case: whatever opens a file there has left the case's own."""
NUMBERS = (
    "0", "-0", "1", "-1", "2", "3", "7", "15", "16", "17", "31", "255", "256", "32767", "65536", "1000000",
    "-2147483649", "2147483647", "2147483648", "4294967295", "4294967296", "9223372036854775807",
    "9223372036854775808", "1" + "0" * 40, "9" * 400, "-9" + "9" * 30, "0.5", "-0.1", "1.5", "1e308", "1e309",
    "-1e309", "1e-320", "nan", "NaN", "inf", "-inf", "Infinity", "-Infinity", "0x10", "1_000", " 5 ", "+3", "00012",
    "\u0663", "\u00b2", "1e5", "5.0", "", "true", "null", "None",
)  # fmt: skip
PATHS = (
    f"../{OUTSIDE}/canary.png", f"../{OUTSIDE}/canary.tsx", f"../{OUTSIDE}/canary.json", f"../{OUTSIDE}/canary.npz",
    f"../{OUTSIDE}", f"../{OUTSIDE}/canary.tmx", f"../{OUTSIDE}/canary.onnx", "..", ".", "/", "../..", "/etc/passwd",
    "/dev/zero", "/dev/stdin", "/proc/self/environ", "~", "~root", "a/../../b", "C:\\x.png", "\\\\server\\share\\x.png",
    "..\\..\\x.png", "%2e%2e/x.png", "file:///etc/passwd", "http://127.0.0.1:9/x.png", "x\0.png", "con", "a" * 300,
    "a/" * 400, "*", "**", "../*", "**/*", f"../{OUTSIDE}/*", "[", "\u202e", "loop", "tiles", "",
)  # fmt: skip
WORDS = (
    "\0", "\x1b[2J\x07", "\n", "\r\n", "\u2028", "\ufeff", "\ud800", "\U0010ffff", "a" * 5_000, "\u00e9" * 300,
    "%s%n{0}{x}", "<a/>", "]]>", "&lt;", "'\"`$(id)", "hero", "exit", "field", "true", "false", "int", "float",
    "bool", "class", "object", "solid", "door", "key", "lock", "mover", "pendulum", "tide", "gate", "sign", "planks",
    "zlib", "gzip", "zstd", "base64", "csv", "solid,wall", "0*200000", "1*1 " * 500, "2*200000", "0*0", "1*-5",
)  # fmt: skip
_LONG, _VERY_LONG = 20_000, 1_500_000


def word(rng: Random) -> str:
    """Anything that may stand where a word or a number is wanted."""
    kind = rng.random()
    if kind < 0.5:
        return rng.choice(NUMBERS)
    if kind < 0.75:
        return rng.choice(WORDS)
    if kind < 0.97:
        return rng.choice(PATHS)
    return rng.choice(("9", "a", "\u00e9", "../", "[", "0,", "\x00")) * rng.choice((100, 5_000, _LONG))


# ---- bytes ----------------------------------------------------------------------------------------------------------


def _flip(data: bytes, rng: Random) -> bytes:
    found = bytearray(data)
    for _ in range(rng.choice((1, 1, 1, 2, 4, 16))):
        if found:
            found[rng.randrange(len(found))] ^= 1 << rng.randrange(8)
    return bytes(found)


def _set(data: bytes, rng: Random) -> bytes:
    found = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4))):
        if found:
            found[rng.randrange(len(found))] = rng.choice((0, 1, 0x7F, 0x80, 0xFF, rng.randrange(256)))
    return bytes(found)


def _integer(data: bytes, rng: Random) -> bytes:
    """Four or two bytes become another whole number of either order."""
    size, order = rng.choice(((4, "<I"), (4, ">I"), (2, "<H"), (2, ">H")))
    if len(data) < size:
        return data
    at = rng.randrange(len(data) - size + 1)
    value = rng.choice((0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 0x80000000, 0x10000)) % 256**size
    return data[:at] + struct.pack(order, value) + data[at + size :]


def _cut(data: bytes, rng: Random) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _leave_out(data: bytes, rng: Random) -> bytes:
    start, stop = sorted((rng.randrange(len(data) + 1), rng.randrange(len(data) + 1)))
    return data[:start] + data[min(stop, start + rng.choice((1, 4, 64, 4096))) :]


def _repeat(data: bytes, rng: Random) -> bytes:
    start, stop = sorted((rng.randrange(len(data) + 1), rng.randrange(len(data) + 1)))
    part = data[start : min(stop, start + 200)]
    return data[:start] + part * rng.choice((2, 2, 3, 50, 1000)) + data[start:]


def _insert(data: bytes, rng: Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    more = rng.choice((b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\xe2\x80\xa8", b"\xed\xa0\x80", rng.randbytes(8)))
    return data[:at] + more * rng.choice((1, 1, 1, 40)) + data[at:]


def _none(_data: bytes, rng: Random) -> bytes:
    return rng.choice(
        (b"", b"\0" * 64, rng.randbytes(200), b"{}", b"[]", b"<map/>", b"\n", b"[" * 100_000, b'{"a":' * 90_000)
    )


def _large(data: bytes, rng: Random) -> bytes:
    """Longer than anything of ours; seldom, since writing it takes long."""
    more = rng.choice((b" ", b"\n", b"0", b"[", b"<a>", b"a", b","))
    return data + more * (rng.choice((_LONG, _VERY_LONG, 9_000_000)) // len(more))


BYTES: tuple[Change, ...] = (_flip, _flip, _set, _integer, _cut, _leave_out, _repeat, _insert)

# ---- text -----------------------------------------------------------------------------------------------------------

_TOKEN = re.compile(rb"-?\d+(?:\.\d+)?|\"[^\"\n]*\"|'[^'\n]*'|[A-Za-z_][\w.-]*")


def _token(data: bytes, rng: Random) -> bytes:
    """Put another word in the place of a number, a quoted text or a name."""
    found = list(_TOKEN.finditer(data))
    if not found:
        return _insert(data, rng)
    one = rng.choice(found)
    old = data[one.start() : one.end()]
    new = word(rng).encode("utf-8", "surrogatepass")
    if rng.random() < 0.3:
        other = rng.choice(found)
        new = data[other.start() : other.end()]
    elif old[:1] in b"\"'" and rng.random() < 0.8:
        new = old[:1] + new + old[:1]
    return data[: one.start()] + new + data[one.end() :]


def _line(data: bytes, rng: Random) -> bytes:
    lines = data.split(b"\n")
    at = rng.randrange(len(lines))
    what = rng.randrange(5)
    if what == 0:
        del lines[at]
    elif what == 1:
        lines.insert(rng.randrange(len(lines) + 1), lines[at])
    elif what == 2:
        lines[at:at] = [lines[at]] * rng.choice((3, 70, 2000))
    elif what == 3:
        other = rng.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    else:
        lines[at] = word(rng).encode("utf-8", "surrogatepass")
    return b"\n".join(lines)


TEXT: tuple[Change, ...] = (_token, _token, _token, _line, *BYTES)

# ---- TOML -----------------------------------------------------------------------------------------------------------

_VALUES = (
    "true", "nan", "-inf", "1979-05-27T07:32:00Z", "07:32:00", "1979-05-27", "[]", "{}", "[[1, 2], [3]]",
    "[1.5, nan]", "''", '"a"', "-1", "0", "1e400", "0xffff", "0o7", "9" * 5000, "99999999999999999999",
    "['brick', 3]", "{ kind = 'hero' }", "[[[[[[[[]]]]]]]]", "[0, 0, 1, 1]", "[0, 0, 0, 0]", "[-1, -1, 5, 5]",
    "{ a = { b = { c = 1 } } }", "'''\n\n'''", "'''\n#\n'''", "[" * 3000,
)  # fmt: skip


def _toml_value(data: bytes, rng: Random) -> bytes:
    lines = data.split(b"\n")
    with_value = [number for number, line in enumerate(lines) if b"=" in line]
    if not with_value:
        return _line(data, rng)
    at = rng.choice(with_value)
    name, _, _ = lines[at].partition(b"=")
    value = rng.choice(_VALUES) if rng.random() < 0.7 else json.dumps(word(rng))
    lines[at] = name + b"= " + value.encode("utf-8", "surrogatepass")
    return b"\n".join(lines)


TOML: tuple[Change, ...] = (_toml_value, _toml_value, *TEXT)

# ---- JSON -----------------------------------------------------------------------------------------------------------


def json_value(rng: Random) -> Any:
    """Anything that JSON can hold."""
    number = rng.random()
    if number < 0.3:
        return word(rng)
    if number < 0.9:
        return rng.choice(
            (
                *(
                    None,
                    True,
                    False,
                    0,
                    1,
                    -1,
                    2,
                    3.5,
                    -0.0,
                    1e308,
                    float("nan"),
                    float("inf"),
                    2**31,
                    2**63,
                    2**64,
                    10**40,
                ),
                *([], {}, [[]], [{}], [0], [1, 2], [0, 0, 0], ["a"], [None], {"a": 1}, [[1, 2], [3, 4]], [[0, 1]] * 50),
                *(
                    [-1, -1],
                    [2**70, 1],
                    [1.5, 2.5],
                    [float("nan")] * 4,
                    {"0": -1},
                    {"x": []},
                    [0] * 3000,
                    [[0] * 40] * 40,
                ),
                *(10**400, -(10**30), [True, False], {"": ""}, [[[[[[[[[[]]]]]]]]]], 255, 256, 4097, 100_000),
            )
        )
    deep: Any = 0
    for _ in range(rng.choice((30, 200, 900))):
        deep = [deep] if rng.random() < 0.5 else {"a": deep}
    return deep


def _places(value: Any, found: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """(owner, key) of every value within a value."""
    stack = [value]
    while stack:
        owner = stack.pop()
        for key in owner if isinstance(owner, dict) else range(len(owner)):
            found.append((owner, key))
            if isinstance(owner[key], dict | list):
                stack.append(owner[key])
    return found


def changed_value(value: Any, rng: Random) -> Any:
    """Change a JSON value that is a table or list, in place where that can be; returns it."""
    places = _places(value, []) if isinstance(value, dict | list) else []
    if not places or rng.random() < 0.01:
        return json_value(rng)
    for _ in range(rng.choice((1, 1, 1, 1, 2, 3))):
        owner, key = rng.choice(places)
        try:
            _change_place(owner, key, places, rng)
        except (KeyError, IndexError, OverflowError):  # a change before has taken it away, or there is no such number
            continue
    return value


def _change_place(owner: Any, key: Any, places: Sequence[tuple[Any, Any]], rng: Random) -> None:
    what, old = rng.random(), owner[key]
    if what < 0.5:
        owner[key] = json_value(rng)
    elif what < 0.6:
        del owner[key]
    elif what < 0.7:
        other, name = rng.choice(places)
        owner[key] = json.loads(json.dumps(other[name]))  # a copy, since nothing may hold itself
    elif what < 0.8 and isinstance(old, int | float):
        owner[key] = rng.choice((-old, old + 1, old - 1, old * 1000, old + 0.5, str(old), old == 1, [old], -old - 1))
    elif what < 0.85 and isinstance(owner, dict):
        owner[word(rng)] = old
    elif what < 0.92 and isinstance(owner, list):
        owner[key:key] = [old] * rng.choice((1, 1, 5, 100))
    elif isinstance(old, str):
        owner[key] = rng.choice((old + word(rng), old[::-1], old.upper(), old[1:], old * 40, word(rng)))
    else:
        owner[key] = {"a": old} if rng.random() < 0.5 else [old]


def _json(data: bytes, rng: Random) -> bytes:
    try:
        value = changed_value(json.loads(data), rng)
        return json.dumps(value).encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):
        return _token(data, rng)


JSON: tuple[Change, ...] = (_json,) * 8 + TEXT

# ---- XML ------------------------------------------------------------------------------------------------------------

_LAUGHS = b"<!DOCTYPE a [<!ENTITY a 'ha'>%s]>" % b"".join(
    b"<!ENTITY a%d '%s'>" % (n, (b"&a%d;" % (n - 1) if n > 1 else b"&a;") * 10) for n in range(1, 10)
)
_HEADS = (
    _LAUGHS, b"<!DOCTYPE map SYSTEM 'file:///etc/passwd'>", b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
    b"<!DOCTYPE map>", b"<!doctype map>", b"<?xml version='1.0' encoding='utf-16'?>",
    b"<?xml version='1.0' encoding='x'?>", b"<?xml version='1.1'?>",
    b"<?xml-stylesheet href='http://127.0.0.1:9/x'?>", b"<!-- -- -->", b"<![CDATA[",
    b"<!DOCTYPE a [<!ATTLIST map width CDATA '5'>]>", b"<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]>",
)  # fmt: skip
_TAGS = (
    "map", "layer", "data", "tileset", "image", "tile", "objectgroup", "object", "properties", "property", "group",
    "chunk", "imagelayer", "animation", "frame", "polygon", "polyline", "point", "ellipse", "capsule", "text",
    "tileoffset", "template", "wangsets", "editorsettings", "grid", "transformations", "terraintypes", "a",
)  # fmt: skip
_ATTRIBUTES = (
    "width", "height", "tilewidth", "tileheight", "firstgid", "source", "gid", "id", "x", "y", "name", "type",
    "class", "value", "encoding", "compression", "columns", "tilecount", "margin", "spacing", "trans", "opacity",
    "visible", "offsetx", "offsety", "parallaxx", "tintcolor", "rotation", "points", "template", "infinite",
    "orientation", "objectalignment", "tileid", "duration", "mode", "version", "renderorder", "staggeraxis",
    "hexsidelength",
)  # fmt: skip


def _xml(data: bytes, rng: Random) -> bytes:
    try:
        root = ET.fromstring(data)
    except (ET.ParseError, ValueError):
        return _token(data, rng)
    for _ in range(rng.choice((1, 1, 1, 1, 2, 3))):
        _change_element(root, rng)
    try:
        return ET.tostring(root, encoding="unicode").encode("utf-8", "surrogatepass")
    except RecursionError:
        return data


def _change_element(root: ET.Element, rng: Random) -> None:
    every = list(root.iter())
    # Few elements are of a kind that is read with care; many are tiles of a tileset.
    kinds = sorted({one.tag for one in every})
    tag = rng.choice(kinds)
    element = rng.choice([one for one in every if one.tag == tag])
    what = rng.random()
    if what < 0.45 and element.attrib:
        name = rng.choice(sorted(element.attrib))
        element.set(name, word(rng))
    elif what < 0.55:
        element.set(rng.choice(_ATTRIBUTES), word(rng))
    elif what < 0.6 and element.attrib:
        del element.attrib[rng.choice(sorted(element.attrib))]
    elif what < 0.7:
        other = rng.choice(every)
        if element not in list(other.iter()):
            element.insert(rng.randrange(len(element) + 1), ET.fromstring(ET.tostring(other)))
    elif what < 0.78 and len(element):
        element.remove(rng.choice(list(element)))
    elif what < 0.83:
        element.tag = rng.choice(_TAGS)
    elif what < 0.86:
        inner = element
        for _ in range(rng.choice((3, 40, 400, 3000))):
            inner = ET.SubElement(inner, rng.choice((tag, "group", "properties", "property")), {"type": "class"})
    elif what < 0.9 and len(element):
        some = rng.choice(list(element))
        element.extend([some] * rng.choice((1, 5, 70, 500)))
    elif what < 0.95:
        _change_layer(root, rng)
    else:
        element.text = word(rng).replace("\0", "")


def _change_layer(root: ET.Element, rng: Random) -> None:
    """Put other data into a layer: packed well or badly, of any length."""
    found = root.findall(".//data")
    if not found:
        return
    data, layer = rng.choice(found), root.find(".//layer")
    size = 1 if layer is None else _number(layer, "width") * _number(layer, "height")
    size = max(0, min(size, 4096) + rng.choice((0, 0, 0, -1, 1, 7)))
    numbers = [rng.choice((0, 1, 2, 3, 17, 0x80000001, 0xE0000002, 0xFFFFFFFF, 0x10000000)) for _ in range(size)]
    packed = struct.pack(f"<{size}I", *numbers)
    if rng.random() < 0.2:
        packed += b"\0" * rng.choice((1, 3, 100_000, 3_000_000))
    data.attrib.clear()
    for child in list(data):
        data.remove(child)
    how = rng.choice(("csv", "", "zlib", "gzip", "zstd", "tiles", "lie"))
    if how == "csv":
        data.set("encoding", "csv")
        data.text = (
            ",".join(map(str, numbers))
            if rng.random() < 0.5
            else ",".join(word(rng).replace("\0", "") for _ in numbers)
        )
    elif how == "tiles":
        data.text = None
        data.extend([ET.Element("tile", gid=rng.choice(NUMBERS)) for _ in numbers])
    else:
        content = zlib.compress(packed) if how == "zlib" else gzip.compress(packed) if how == "gzip" else packed
        if rng.random() < 0.3:
            content = rng.choice(BYTES)(content, rng)
        data.attrib.update(
            encoding="base64", compression=rng.choice(("zlib", "gzip", "x", "")) if how == "lie" else how
        )
        data.text = base64.b64encode(content).decode()
        if rng.random() < 0.2:
            data.text = rng.choice(
                (data.text[:-1], data.text + "=", "!" + data.text, data.text + "\u00e9", " \n" + data.text)
            )


def _number(element: ET.Element, name: str) -> int:
    text = element.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _head(data: bytes, rng: Random) -> bytes:
    at = data.find(b"?>") + 2 if rng.random() < 0.8 and data.startswith(b"<?xml") else 0
    head = rng.choice(_HEADS)
    used = data.replace(b'"1"', b'"&a9;"', 1) if head is _LAUGHS else data
    return used[:at] + head + used[at:]


def _recoded(data: bytes, rng: Random) -> bytes:
    coding = rng.choice(("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "latin-1", "utf-7"))
    return data.decode("utf-8", "replace").encode(coding, "replace")


XML: tuple[Change, ...] = (_xml,) * 10 + TEXT + (_head, _recoded)

# ---- pictures -------------------------------------------------------------------------------------------------------

Chunks = list[tuple[bytes, bytes]]
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SIDES = (0, 1, 2, 8, 15, 16, 17, 64, 255, 256, 1000, 4000, 8192, 8193, 20_000, 65_535, 2**31 - 1, 2**31, 2**32 - 1)


def chunks_of(data: bytes) -> Chunks:
    """Kind and content of the chunks of a PNG that is whole."""
    found, at = [], len(_SIGNATURE)
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        found.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + length]))
        at += 12 + length
    return found


def png_of(chunks: Chunks) -> bytes:
    """A PNG with the right lengths and checksums."""
    return _SIGNATURE + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in chunks
    )


def _png(data: bytes, rng: Random) -> bytes:
    """Change what a PNG says, and let its checksums say that all is well."""
    chunks = chunks_of(data) if data.startswith(_SIGNATURE) else []
    if not chunks:
        return rng.choice(BYTES)(data, rng)
    for _ in range(rng.choice((1, 1, 1, 2))):
        rng.choice((_png_header, _png_header, _png_pixels, _png_chunks, _png_content, _png_more))(chunks, rng)
    return png_of(chunks)


def _at(chunks: Chunks, kind: bytes) -> int:
    return next((number for number, (name, _) in enumerate(chunks) if name == kind), 0)


def _png_header(chunks: Chunks, rng: Random) -> None:
    at = _at(chunks, b"IHDR")
    kind, content = chunks[at]
    if len(content) != 13:
        return
    values = list(struct.unpack(">IIBBBBB", content))
    field = rng.randrange(9) % 7
    values[field] = rng.choice(_SIDES) if field < 2 else rng.choice((0, 1, 2, 3, 4, 6, 8, 16, 255))
    chunks[at] = kind, struct.pack(">IIBBBBB", *values)


def _png_pixels(chunks: Chunks, rng: Random) -> None:
    at = _at(chunks, b"IDAT")
    kind, content = chunks[at]
    try:
        raw = zlib.decompressobj().decompress(content, 1 << 20)
    except zlib.error:
        raw = b""
    raw = rng.choice(
        (
            *(raw[: len(raw) // 2], raw + raw, b"", bytes(len(raw)), b"\xff" * len(raw), rng.choice(BYTES)(raw, rng)),
            *(b"\5" + raw[1:], raw + bytes(1 << 20), rng.randbytes(min(len(raw), 4096))),
        )
    )
    chunks[at] = kind, zlib.compress(raw, rng.choice((0, 1, 9)))
    if rng.random() < 0.05:
        chunks[at] = kind, zlib.compress(bytes(50_000_000), 9)


def _png_chunks(chunks: Chunks, rng: Random) -> None:
    at = rng.randrange(len(chunks))
    what = rng.randrange(4)
    if what == 0 and len(chunks) > 1:
        del chunks[at]
    elif what == 1:
        chunks.insert(rng.randrange(len(chunks) + 1), chunks[at])
    elif what == 2:
        other = rng.randrange(len(chunks))
        chunks[at], chunks[other] = chunks[other], chunks[at]
    else:
        chunks[at:at] = [chunks[at]] * rng.choice((2, 20, 300))


def _png_content(chunks: Chunks, rng: Random) -> None:
    at = rng.randrange(len(chunks))
    kind, content = chunks[at]
    content = rng.choice(BYTES)(content, rng) if rng.random() < 0.8 else b""
    chunks[at] = (bytes(rng.randrange(65, 123) for _ in range(4)) if rng.random() < 0.1 else kind), content


def _png_more(chunks: Chunks, rng: Random) -> None:
    bomb = zlib.compress(b"a" * rng.choice((100, 1_100_000, 40_000_000)), 9)
    palettes = rng.choice(
        (b"0" * 32, b"ff" * 16, b"0f" * 16, b"zz", b"", b"0f010203" * 4, b"\xff" * 32, b"0f" * 15 + b"40")
    )
    new = rng.choice(
        (
            *(
                (b"tRNS", rng.randbytes(rng.choice((0, 1, 2, 6, 16, 300)))),
                (b"PLTE", bytes(rng.choice((0, 3, 5, 768, 771)))),
            ),
            *((b"tEXt", b"nesgan-palettes\0" + palettes), (b"zTXt", b"a\0\0" + bomb), (b"iTXt", b"a\0\1\0\0\0" + bomb)),
            *(
                (b"iCCP", b"a\0\0" + bomb),
                (b"acTL", struct.pack(">II", rng.choice(_SIDES), 0)),
                (b"IDAT", b""),
                (b"IEND", b""),
            ),
            *(
                (b"fcTL", struct.pack(">IIIIIHHBB", 0, *(rng.choice(_SIDES) for _ in range(4)), 1, 0, 0, 0)),
                (b"eXIf", b"MM"),
            ),
            *((b"eXIf", b"II*\0" + struct.pack("<IHHHII", 8, 1, 0x112, 3, 1, rng.choice(_SIDES))), (b"pHYs", bytes(9))),
            *((b"gAMA", bytes(4)), (b"IHDR", bytes(13)), (b"tEXt", b"a"), (b"zTXt", b"a\0\5aa"), (b"fdAT", bytes(4))),
        )
    )
    chunks.insert(rng.randrange(len(chunks) + 1), new)


PICTURE: tuple[Change, ...] = (_png,) * 8 + BYTES

# ---- NumPy archives -------------------------------------------------------------------------------------------------

_HEADERS = (
    "{'descr': '<f4', 'fortran_order': False, 'shape': (100000, 100000), }",
    "{'descr': '|O', 'fortran_order': False, 'shape': (2,), }",
    "{'descr': '<f4', 'fortran_order': True, 'shape': (-1,), }",
    "{'descr': '|S100000000', 'fortran_order': False, 'shape': (1,), }",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }",
    "{'descr': '|V0', 'fortran_order': False, 'shape': (1000000000,), }",
    "{'descr': 'x', 'fortran_order': 1, 'shape': 'a'}", "{'descr': '<U4', 'fortran_order': False, 'shape': (3,), }",
    "{'descr': '|u1', 'fortran_order': False, 'shape': (4000000000,), }", "{" * 500, "__import__('os').system('id')",
    "[" * 5000, "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }",
    "{'descr': '<m8[ns]', 'fortran_order': False, 'shape': (1,), }",
    "{'descr': '<c16', 'fortran_order': False, 'shape': (0, 5), }",
)  # fmt: skip


def _npz(data: bytes, rng: Random) -> bytes:
    """Change the members of an archive, and pack it again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as members:
            content = [(one.filename, members.read(one)) for one in members.infolist()]
    except (OSError, ValueError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        return rng.choice(BYTES)(data, rng)
    if not content:
        return data
    at = rng.randrange(len(content))
    name, held = content[at]
    what = rng.random()
    if what < 0.3:
        header = rng.choice(_HEADERS).encode().ljust(117) + b"\n"
        version = rng.choice((b"\x01\x00", b"\x01\x00", b"\x03\x00", b"\x09\x00"))
        size = struct.pack("<H", len(header)) if version[0] == 1 else struct.pack("<I", len(header))
        content[at] = name, b"\x93NUMPY" + version + size + header + held[128:]
    elif what < 0.5:
        content[at] = name, rng.choice(BYTES)(held, rng)
    elif what < 0.6:
        del content[at]
    elif what < 0.7:
        content.append((rng.choice((name, *PATHS)) or "a", held))
    elif what < 0.75:
        content[at] = name, held + bytes(rng.choice((1, 1000, 60_000_000)))
    elif what < 0.85:
        other = rng.randrange(len(content))
        content[at], content[other] = (name, content[other][1]), (content[other][0], held)
    elif what < 0.95 and name.startswith("told"):
        content[at] = name, held[:128] + _json(held[128:], rng)
    else:
        content[at] = name.removesuffix(".npy"), held
    packed = io.BytesIO()
    how = rng.choice(
        (zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
    )
    with zipfile.ZipFile(packed, "w", how) as members:
        for name, held in content:
            info = zipfile.ZipInfo(name.replace("\0", "_").encode("utf-8", "replace").decode() or "_")
            info.compress_type = how
            members.writestr(info, held)
    whole = packed.getvalue()
    return rng.choice(BYTES)(whole, rng) if rng.random() < 0.15 else whole


NPZ: tuple[Change, ...] = (_npz,) * 5 + BYTES

# ---- networks -------------------------------------------------------------------------------------------------------

_OPERATIONS = (
    "Loop", "If", "Scan", "ConstantOfShape", "Tile", "Expand", "Range", "Resize", "Pad", "NonZero", "Identity",
    "Cast", "Reshape", "Gather", "MatMul", "Conv", "Einsum", "Random", "RandomNormal", "StringConcat", "Optional",
    "SequenceAt", "Nothing", "Softmax",
)  # fmt: skip


def _onnx(data: bytes, rng: Random) -> bytes:
    """Change nodes, weights and shapes of a network; without onnx its bytes alone."""
    try:
        import onnx
    except ImportError:
        return rng.choice(BYTES)(data, rng)
    try:
        model = onnx.load_model_from_string(data)
    except Exception:  # protobuf's own class, of an upb or a C++ or a Python build
        return rng.choice(BYTES)(data, rng)
    graph, what = model.graph, rng.random()
    node = rng.choice(graph.node) if graph.node else None
    weight = rng.choice(graph.initializer) if graph.initializer else None
    sides = (-1, 0, 1, 2, 3, 16, 255, 257, 1 << 20, 1 << 31, 1 << 40, (1 << 62))
    if what < 0.2 and node is not None:
        node.op_type = rng.choice(_OPERATIONS)
    elif what < 0.35 and node is not None and node.input:
        node.input[rng.randrange(len(node.input))] = rng.choice(
            ("", "nothing", *(one.name for one in graph.initializer), "z", "codes")
        )
    elif what < 0.5 and weight is not None and weight.dims:
        weight.dims[rng.randrange(len(weight.dims))] = rng.choice(sides)
    elif what < 0.6 and weight is not None:
        weight.data_type = rng.choice((0, 1, 2, 6, 7, 8, 9, 10, 11, 14, 16, 17, 21, 99))
    elif what < 0.75 and weight is not None:
        weight.data_location = onnx.TensorProto.EXTERNAL
        weight.ClearField("raw_data")
        lies = (("location", rng.choice(PATHS)), ("offset", rng.choice(NUMBERS)), ("length", rng.choice(NUMBERS)))
        for key, value in lies:
            weight.external_data.add(key=key, value=value)
    elif what < 0.85:
        for told in rng.sample((*graph.input, *graph.output), 1):
            told.type.tensor_type.elem_type = rng.choice((0, 1, 2, 7, 8, 11))
            for dim in told.type.tensor_type.shape.dim:
                dim.dim_value = rng.choice(sides)
    elif what < 0.9 and node is not None:
        node.domain = rng.choice(("com.microsoft", "ai.onnx.ml", "nobody"))
    elif what < 0.95:
        del graph.output[rng.randrange(len(graph.output) or 1) :]
    elif node is not None:
        graph.node.extend([node] * rng.choice((1, 5, 100)))
    return bytes(model.SerializeToString())


NETWORK: tuple[Change, ...] = (_onnx,) * 4 + BYTES


def _safetensors(data: bytes, rng: Random) -> bytes:
    """Change the table at the head of a file of tensors."""
    if len(data) < 8:
        return data
    (size,) = struct.unpack("<Q", data[:8])
    head = _json(data[8 : 8 + size], rng) if size <= len(data) else b"{}"
    length = rng.choice((len(head),) * 6 + (0, 2**40, 2**64 - 1, len(head) + 1))
    return struct.pack("<Q", length) + head + data[8 + size :]


TENSORS: tuple[Change, ...] = (_safetensors,) * 3 + BYTES

OF_ENDING: dict[str, tuple[Change, ...]] = {
    **dict.fromkeys((".json", ".tmj", ".tsj"), JSON),
    ".jsonl": (*JSON[:1], *TEXT),
    **dict.fromkeys((".tmx", ".tsx", ".xml"), XML),
    ".toml": TOML,
    ".txt": TEXT,
    **dict.fromkeys((".png", ".jpg", ".gif"), PICTURE),
    ".npz": NPZ,
    ".onnx": NETWORK,
    ".safetensors": TENSORS,
}
"""The changes for a file, by the ending of its name; those of BYTES for any other."""


def mutated(name: str, data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    """The content of a file, changed; `others` are contents that may be spliced in."""
    draw = rng.random()
    if draw < 0.005:
        return _none(data, rng)
    if draw < 0.0056:
        return _large(data, rng)
    if draw < 0.03 and others:
        other = rng.choice(others)
        return data[: rng.randrange(len(data) + 1)] + other[rng.randrange(len(other) + 1) :]
    changes = OF_ENDING.get(PurePosixPath(name).suffix, BYTES)
    for _ in range(rng.choice((1, 1, 1, 1, 2, 3))):
        change = rng.choice(changes)
        try:
            data = change(data, rng)
        except Exception:  # what is broken already cannot always be taken apart: then its bytes are changed
            data = _flip(data, rng)
    return data
