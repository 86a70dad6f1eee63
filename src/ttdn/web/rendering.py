"""Templates into bytes (*dựng trang*); the one file that knows Jinja. Every text is cleaned and escaped."""

from datetime import date
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ttdn.feeds.wording import day, day_of_week
from ttdn.reports.schedule import HOW_DAYS_READ
from ttdn.reports.texts import one_line

ASSETS = ("icon.svg", "style.css", "ttdn.js")
STATES = "states.css"
"""What pages have besides that say how duties stand (*kiểu cho tình trạng*)."""


def page(template: str, path: str, *, has_states: bool = False, **values: object) -> bytes:
    """Return a page that lies at a path of the folder (*dựng trang*), UTF-8.

    Texts are one line each, without control characters and without what changes the direction of writing.
    """
    values |= {"root": "../" * path.count("/"), "how_days_read": HOW_DAYS_READ, "has_states": has_states}
    text = _environment().get_template(f"{template}.html").render(values)
    return text.encode()


def asset(name: str) -> bytes:
    """Return a file that pages share, by its name."""
    return files("ttdn.web").joinpath("static", name).read_bytes()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ttdn.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_fit,
    )
    environment.filters |= {"day": day, "day_of_week": day_of_week, "drawn": _drawn}
    environment.filters |= {"iso": date.isoformat, "day_of_year": _day_of_year}
    return environment


def _fit(value: object) -> object:
    return one_line(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _day_of_year(on: date) -> str:
    return f"{on.day:02}/{on.month:02}"


def _drawn(svg: str) -> Markup:
    """A picture that ttdn drew itself, with its texts escaped."""
    return Markup(svg)  # noqa: S704
