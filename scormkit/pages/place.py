"""Places a text on a page: links by scheme find their ends, pictures their files, terms and facts their notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import html as lxml_html
from lxml.html import builder
from markupsafe import Markup

from scormkit.pages import recordings, transcripts

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from scormkit.model import Text
    from scormkit.pages.desk import Desk

VOID = re.compile("</(?:source|track|wbr)>")
"""What libxml2, older than HTML 5, closes although it never opens."""

MARKED = re.compile("[<>&]")
"""What words have that are more than words: a tag, or a sign written as an entity."""

BLOCKS = frozenset({"p", "div", "ul", "ol", "blockquote", "pre", "table", "dl", "figure", "hr"})


def flow(text: Text, desk: Desk, *, aside: bool = False) -> Markup:
    """A text as it stands among paragraphs; `aside`: in feedback, which may be hidden, so nothing leads back there."""
    root = _read(text.html)
    if len(root) == 0 or root[0].tag not in BLOCKS:
        root = builder.DIV(_renamed(root, "p"))
    transcripts.below(root, desk)
    return _placed(root, desk, aside=aside, plain=False)


def line(text: Text, desk: Desk) -> Markup:
    """A text as it stands inside a line: a heading, a cell, a caption. No paragraph around it."""
    return _inline(text, desk, aside=False, plain=False)


def bare(text: Text, desk: Desk) -> Markup:
    """A text in a label or a legend, which is a name: emphasis and pictures stay, links become their words."""
    return _inline(text, desk, aside=True, plain=True)


def unsaid(desk: Desk) -> Markup:
    """The texts of recordings that stood in a line, now that it has ended."""
    root = builder.DIV(*(transcripts.folded(path, desk) for path in desk.gathered.unsaid))
    desk.gathered.unsaid.clear()
    return _placed(root, desk, aside=False, plain=False)


def split(text: Text) -> tuple[str, str]:
    """A question's words as (what comes before, the last paragraph, which asks): both HTML."""
    root = _read(text.html)
    asks = [child for child in root if child.tag == "p" and (child.text_content() or "").strip()]
    if not asks:
        return "", text.html
    asks[-1].tail = None
    ask = _inner(asks[-1])
    root.remove(asks[-1])
    return _inner(root).strip(), ask


def _inline(text: Text, desk: Desk, *, aside: bool, plain: bool) -> Markup:
    if not MARKED.search(text.html):  # most answers of most tests: nothing to parse, link or unwrap
        return Markup(text.html.strip())  # noqa: S704 - not a mark in it
    return _placed(_unwrapped(_read(text.html), desk), desk, aside=aside, plain=plain)


def _read(markup: str) -> HtmlElement:
    return lxml_html.fragment_fromstring(markup, create_parent="div")


def _inner(root: HtmlElement) -> str:
    whole = VOID.sub("", lxml_html.tostring(root, encoding="unicode", with_tail=False))
    return whole[whole.index(">") + 1 : whole.rindex("<")]


def _renamed(root: HtmlElement, tag: str) -> HtmlElement:
    root.tag = tag
    return root


def _unwrapped(root: HtmlElement, desk: Desk) -> HtmlElement:
    """Paragraphs become lines, since a label, a legend or a heading may hold none."""
    for child in [child for child in root if child.tag == "p"]:
        if child.getnext() is not None:
            child.append(builder.BR())
        child.drop_tag()
    root.text = (root.text or "").lstrip()
    transcripts.apart(root, desk)
    return root


def _placed(root: HtmlElement, desk: Desk, *, aside: bool, plain: bool) -> Markup:
    for anchor in list(root.iter("a")):
        if plain:
            _worded(anchor, desk).drop_tag()
        else:
            _linked(anchor, desk, aside=aside)
    for picture in list(root.iter("img")):
        _pictured(picture, desk)
    return Markup(_inner(root).strip())  # noqa: S704 - `source` vouches for Text.html, lxml for the rest


def _worded(anchor: HtmlElement, desk: Desk) -> HtmlElement:
    """`[](fact:ID)` says the fact's value."""
    scheme, _, name = anchor.get("href", "").partition(":")
    if scheme == "fact" and name in desk.course.facts and not anchor.text_content().strip():
        anchor.text = desk.course.facts[name].value
    return anchor


def _linked(anchor: HtmlElement, desk: Desk, *, aside: bool) -> None:
    scheme, _, name = _worded(anchor, desk).get("href", "").partition(":")
    if scheme == "fact":
        _fact(anchor, name, desk, aside=aside)
    elif scheme == "term":
        _term(anchor, name, desk, aside=aside)
    elif scheme == "work":
        _work(anchor, name, desk)
    elif scheme == "page":
        _page(anchor, name, desk)
    elif scheme in ("http", "https"):
        abroad(anchor, desk)
    else:
        _file(anchor, desk)


def _fact(anchor: HtmlElement, name: str, desk: Desk, *, aside: bool) -> None:
    """The number stays text; a raised figure leads to its date and source."""
    if desk.noted and name in desk.course.facts:
        places = desk.gathered.facts.setdefault(name, [])
        number = list(desk.gathered.facts).index(name) + 1
        mark = builder.A(
            str(number),
            {"class": "ref"},
            href=f"#n{number}",
            **{"aria-label": desk.say("source_n", n=number)},
        )
        if not aside:
            places.append(desk.fresh(f"r{number}"))
            mark.set("id", places[-1])
        _follow(anchor, builder.SUP(mark))
    anchor.drop_tag()


def _term(anchor: HtmlElement, name: str, desk: Desk, *, aside: bool) -> None:
    """The note stands below the line; without a script the link opens it."""
    term = desk.course.terms.get(name)
    if term is None or aside:
        anchor.drop_tag()
        return
    note = desk.fresh(f"g{desk.number('term')}")
    for key in list(anchor.attrib):
        del anchor.attrib[key]
    anchor.attrib.update({"class": "term", "href": f"#{note}", "data-note": note})
    gloss = builder.SPAN(builder.B(term.term), term.meaning, {"class": "gloss"}, id=note, role="note")
    _follow(anchor, gloss)


def _work(anchor: HtmlElement, name: str, desk: Desk) -> None:
    if not desk.noted or name not in desk.course.works:
        anchor.drop_tag()
        return
    desk.gathered.works.setdefault(name)
    anchor.set("href", f"#w-{name}")


def _page(anchor: HtmlElement, name: str, desk: Desk) -> None:
    """A page of another module is another package: its title says where to look."""
    title, words = desk.title(name), anchor.text_content().strip()
    if name in desk.hrefs:
        anchor.set("href", desk.hrefs[name])
        return
    if title and title != words:
        for child in list(anchor):
            anchor.remove(child)
        anchor.text = desk.say("elsewhere", words=words, title=title) if words else title
    anchor.drop_tag()


def abroad(anchor: HtmlElement, desk: Desk) -> None:
    """A link out of the course opens a window of its own: sites refuse to be framed by an LMS."""
    anchor.set("target", "_blank")
    anchor.set("rel", "noopener noreferrer")
    anchor.append(builder.SPAN(" " + desk.words["new_window"], {"class": "vh"}))


def _file(anchor: HtmlElement, desk: Desk) -> None:
    path = anchor.get("href", "")
    if path in desk.media:
        desk.gathered.media.setdefault(path)
        anchor.set("href", desk.media[path].href)


def _pictured(picture: HtmlElement, desk: Desk) -> None:
    path = picture.get("src", "")
    if path not in desk.media:
        return
    medium = desk.media[path]
    desk.gathered.media.setdefault(path)
    recording = recordings.element(picture, path, desk)
    if recording is not None:
        recording.tail = picture.tail
        picture.getparent().replace(picture, recording)
        return
    picture.attrib.pop("decorative", None)
    picture.attrib.update({"src": medium.href, "alt": picture.get("alt", "")})
    if medium.width and medium.height:
        picture.attrib.update({"width": str(medium.width), "height": str(medium.height)})


def _follow(anchor: HtmlElement, element: HtmlElement) -> None:
    """Put an element behind a link; what followed the link follows the element."""
    element.tail, anchor.tail = anchor.tail, None
    anchor.addnext(element)
