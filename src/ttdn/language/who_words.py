"""Assignments in the words of officials (*cách ghi phân công*): the way back from values to a phrase."""

from collections.abc import Iterable, Sequence

from ttdn.language.who_reading import Spoken
from ttdn.model.tasks import Assignment, Role


def say_who(assignments: Iterable[Assignment | Spoken]) -> str:
    """Print assignments as an official phrase (*câu phân công*); reading it gives the same roles and names.

    One sentence for each thing done: who leads with whom, who carries out, who guides and monitors, who is told.

    >>> lead, partner = Assignment(Role.LEAD, "Sở Ngoại vụ"), Assignment(Role.COORDINATING, "Công an tỉnh")
    >>> say_who((lead, partner, Assignment(Role.RECIPIENT, "UBND tỉnh"), Assignment(Role.VIA, "Sở Nội vụ")))
    'Sở Ngoại vụ chủ trì, phối hợp với Công an tỉnh. Báo cáo UBND tỉnh (qua Sở Nội vụ)'
    """
    names: dict[Role, list[str]] = {role: [] for role in Role}
    for item in assignments:
        if item.name not in names[item.role]:
            names[item.role].append(item.name)
    listed = {role: _listed(found) for role, found in names.items()}
    guidance = _guidance(names)
    sentences = (
        guidance + _lead(listed),
        _said(listed[Role.IMPLEMENTING], "thực hiện"),
        "" if guidance else _said(listed[Role.GUIDING], "hướng dẫn"),
        _said(listed[Role.MONITORING], "theo dõi, đôn đốc"),
        _report(listed),
    )
    return ". ".join(sentence for sentence in sentences if sentence)


def _listed(names: Sequence[str]) -> str:
    """Names in a row; a semicolon parts those that hold a comma or *và* themselves."""
    parted = any("," in name or "/" in name or " và " in name for name in names)
    return ("; " if parted else ", ").join(names)


def _guidance(names: dict[Role, list[str]]) -> str:
    """What a lead rests on: *Căn cứ hướng dẫn của …,* before its name."""
    if not (names[Role.GUIDING] and names[Role.LEAD]):
        return ""
    return f"Căn cứ hướng dẫn của {' và '.join(names[Role.GUIDING])}, "


def _lead(listed: dict[Role, str]) -> str:
    lead, partners = listed[Role.LEAD], listed[Role.COORDINATING]
    if lead and partners:
        return f"{lead} chủ trì, phối hợp với {partners}"
    return _said(lead, "chủ trì") or _said(partners, "phối hợp")


def _report(listed: dict[Role, str]) -> str:
    recipient, way = listed[Role.RECIPIENT], listed[Role.VIA]
    if recipient and way:
        return f"Báo cáo {recipient} (qua {way})"
    return f"Báo cáo {recipient}" if recipient else f"Báo cáo qua {way}" if way else ""


def _said(names: str, verb: str) -> str:
    return f"{names} {verb}" if names else ""
