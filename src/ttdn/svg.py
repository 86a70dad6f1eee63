"""Pieces of pictures in SVG (*hình vẽ SVG*) that every picture of ttdn is made of: its frame, and words in it."""

from collections.abc import Iterable, Iterator
from html import escape


def words(text: str) -> str:
    r"""Return a text as it may stand in XML, also in quotation marks (*chữ trong SVG*).

    >>> words('A & "B"\x00')
    'A &amp; &quot;B&quot; '
    """
    return escape("".join(char if char.isprintable() else " " for char in text))


def attributes(**values: str | float) -> str:
    """Return attributes, a space before each (*thuộc tính*): hyphens are given as underscores, `class_` is class.

    A number that is not whole is rounded to a tenth, less than anybody sees.

    >>> attributes(x=3.14, text_anchor="end", class_="day")
    ' x="3.1" text-anchor="end" class="day"'
    """
    named = ((name.rstrip("_").replace("_", "-"), value) for name, value in values.items())
    return "".join(f' {name}="{words(_written(value))}"' for name, value in named)


def _written(value: str | float) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def label(text: str, x: float, y: float, **more: str | float) -> str:
    """Return a line of words (*nhãn*) at a place: `y` is the line that letters stand on.

    >>> label("Sở Y tế", 4, 16, text_anchor="end")
    '<text x="4" y="16" text-anchor="end">Sở Y tế</text>'
    """
    return f"<text{attributes(x=x, y=y, **more)}>{words(text)}</text>"


def labels(lines: Iterable[str], x: float, y: float, step: float, **more: str | float) -> Iterator[str]:
    """Yield lines of words one below the other (*nhãn nhiều dòng*), `step` apart."""
    for index, line in enumerate(lines):
        yield label(line, x, y + index * step, **more)


def frame(
    body: Iterable[str], width: float, height: float, *, name: str, title: str, told: str = "", **more: str | float
) -> Iterator[str]:
    """Yield a picture (*khung hình*) with its title, and what it shows told in words, for those who listen.

    `name` begins the ids of both, which have to be its own in the page that it stands in.

    >>> print("".join(frame((), 20, 10, name="a", title="Sơ đồ", told="Hai ô.")))  # doctest: +ELLIPSIS
    <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="a-title a-desc" width="20" ...</svg>
    """
    named = f"{name}-title {name}-desc" if told else f"{name}-title"
    size = attributes(width=width, height=height, viewBox=f"0 0 {width} {height}")
    known = attributes(role="img", aria_labelledby=named)
    yield f'<svg xmlns="http://www.w3.org/2000/svg"{known}{size}{attributes(**more)}>'
    yield f'<title id="{name}-title">{words(title)}</title>'
    if told:
        yield f'<desc id="{name}-desc">{words(told)}</desc>'
    yield from body
    yield "</svg>"
