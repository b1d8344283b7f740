"""Reads a page back into the blocks it shows. Fails on any element or attribute that a page does not use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from mentortui.sharing.blocks import Blank, Block, Grid, Heading, Item, Items, Notice, Paragraph, Ruled

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BARE = "head title style body main header b bdi i thead tbody tr figure".split()
_ALLOWED: dict[str, set[str]] = {
    "html": {"lang"},
    "meta": {"charset", "http-equiv", "name", "content"},
    "span": {"class", "role", "aria-label"},
    "p": {"class", "dir"},
    "aside": {"role", "dir"},
    "th": {"scope", "dir"},
    "table": {"class"},
    "svg": {"viewbox", "role", "aria-label", "shape-rendering"},
    "rect": {"x", "y", "width", "height", "fill", "stroke"},
    "text": {"x", "y"},
    "path": {"fill", "d"},
    **{tag: {"class"} for tag in ("section", "div", "ul")},
    **{tag: {"dir"} for tag in (*_HEADINGS, "li", "td", "figcaption")},
    **{tag: set() for tag in _BARE},
}
"""Every element there may be -> its attributes."""
_VALUES = {
    "lang": {"nb", "en"},
    "dir": {"auto"},
    "class": set(
        "whole,whole signatures,blank,ruled,tasks,points,box,box ticked,pocket,codes,charts,compared".split(
            ","
        )
    ),
    "role": {"img", "note"},
    "fill": {"#000", "#fff", "currentColor", "none"},
    "stroke": {"currentColor"},
}
_VOID = {"meta", "rect", "path"}


@dataclass
class Node:
    """An element and what is in it."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    inside: list[Node | str] = field(default_factory=list)

    @property
    def elements(self) -> list[Node]:
        """The elements directly in it."""
        return [one for one in self.inside if isinstance(one, Node)]

    @property
    def kind(self) -> str:
        """Its class."""
        return self.attrs.get("class", "")

    def all(self, tag: str) -> list[Node]:
        """Every such element in it, however deep, in order."""
        return [found for one in self.elements for found in ([one] if one.tag == tag else []) + one.all(tag)]

    def text(self) -> str:
        """All text in it."""
        return "".join(one if isinstance(one, str) else one.text() for one in self.inside)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        assert tag in _ALLOWED, tag
        assert set(given) <= _ALLOWED[tag], (tag, given)
        assert len(given) == len(attrs)
        for name, value in given.items():
            assert value in _VALUES.get(name, {value}), (tag, name, value)
        node = Node(tag, given)
        self.open[-1].inside.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError("a page holds no comment")

    def handle_pi(self, data: str) -> None:
        raise AssertionError("a page holds no instruction")

    def handle_decl(self, decl: str) -> None:
        assert decl == "doctype html"
        assert not self.open[-1].inside

    def unknown_decl(self, data: str) -> None:
        raise AssertionError("a page holds no other declaration")


def read_page(page: str) -> Node:
    """The ``html`` element. Every element is closed where it should be."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    (root,) = reader.open
    (html,) = root.elements
    assert not "".join(one for one in root.inside if isinstance(one, str)).strip()
    return html


def shown(page: Node) -> tuple[Block, ...]:
    """The blocks in ``main``, but for the codes at its end."""
    (main,) = page.all("main")
    return tuple(_blocks(main))


def _blocks(node: Node) -> Iterator[Block]:
    assert not "".join(one for one in node.inside if isinstance(one, str)).strip()
    for one in node.elements:
        if one.kind == "pocket":
            continue
        if one.tag in ("header", "section") or (one.tag == "div" and one.kind != "ruled"):
            yield from _blocks(one)
        else:
            yield _block(one)


def _block(node: Node) -> Block:
    if node.tag in _HEADINGS:
        return Heading(_HEADINGS[node.tag], _plain(node))
    match node.tag, node.kind:
        case "aside", "":
            return Notice(_plain(node))
        case "p", "":
            return Paragraph(_plain(node))
        case "p", "blank":
            label, _line = node.elements
            return Blank(_plain(label))
        case "div", "ruled":
            return Ruled(len(node.all("i")))
        case "ul", "tasks" | "points":
            return Items(tuple(map(_item, node.elements)))
        case "table", "":
            cells = [tuple(map(_plain, row.elements)) for row in node.all("tr")]
            return Grid(cells[0], tuple(cells[1:]))
    raise AssertionError(f"a page holds no {node.tag} {node.kind}")


def _item(node: Node) -> Item:
    assert node.tag == "li"
    *boxes, words = node.elements
    lead = "".join(_plain(bdi) for bold in words.elements if bold.tag == "b" for bdi in bold.elements)
    under = [_plain(line) for nested in words.elements if nested.tag == "ul" for line in nested.elements]
    text = "".join(one for one in words.inside if isinstance(one, str))
    ticked = boxes[0].kind == "box ticked" if boxes else None
    return Item(text=text, lead=lead, ticked=ticked, under=tuple(under))


def _plain(node: Node) -> str:
    assert all(isinstance(one, str) for one in node.inside), node
    return node.text()
