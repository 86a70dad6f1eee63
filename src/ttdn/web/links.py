"""Links that let a program subscribe to a calendar (*liên kết đăng ký*), each as its server wants it."""

from urllib.parse import quote

LONGEST_LINK = 255
"""Characters of a link: Google lets longer ones go without a word."""


def webcal(address: str) -> str:
    """Return the address as programs of a machine take it.

    >>> webcal("https://lich.example.vn/units/a.ics")
    'webcal://lich.example.vn/units/a.ics'
    """
    return f"webcal://{address.split('://', 1)[-1]}"


def google_link(address: str) -> str:
    """Return the link of Google Calendar; with ``https:`` inside it fails in silence."""
    return f"https://calendar.google.com/calendar/r?cid={quote(webcal(address), safe='')}"


def outlook_link(host: str, address: str, title: str) -> str:
    """Return the link of an Outlook on the web, with a name for the calendar where there is room for it."""
    link = f"https://{host}/calendar/0/addfromweb?url={quote(address, safe='')}"
    named = f"{link}&name={quote(title, safe='')}"
    return named if len(named) <= LONGEST_LINK else link
