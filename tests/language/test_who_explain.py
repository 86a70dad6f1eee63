"""A duty reading as people see it, and as a line of a phrase file."""

from ttdn.language.explain_who import explain_who, who_item
from ttdn.language.names import NameBook
from ttdn.language.who import read_who


def test_the_words_are_underlined_and_the_roles_named() -> None:
    reading = read_who("Sở A (phần 1) chủ trì,\nphối hợp với Sở Bê hằng năm", names=NameBook.of(["Sở Bể"]))
    assert explain_who(reading, names=NameBook.of(["Sở Bể", "Sở A"])).splitlines() == [
        "Sở A (phần 1) chủ trì, phối hợp với Sở Bê hằng năm",
        "~~~~  ~~~~~~  ~~~~~~~  ~~~~~~~~     ~~~~~",
        "leads: Sở A (phần 1)",
        "coordinates: Sở Bê",
        "not used: hằng năm",
    ]


def test_a_doubt_is_told_in_the_language_asked_for() -> None:
    lines = explain_who(read_who("Phối hợp với Sở B", heading="Sở A"), "en").splitlines()
    assert lines[-1] == "open: the words say who works together, not who leads"


def test_what_is_not_used_is_told_piece_by_piece() -> None:
    lines = explain_who(read_who("Hằng năm, Sở A chủ trì rất tốt")).splitlines()
    assert lines[-1] == "not used: Hằng năm … rất tốt"


def test_an_unknown_name_is_followed_by_those_it_looks_like() -> None:
    lines = explain_who(read_who("Sở Nội vụ"), names=NameBook.of(["Sở Ngoại vụ", "Công an tỉnh"])).splitlines()
    assert lines[-1] == "  not in the register; looks like: Sở Ngoại vụ"
    known = NameBook.of(["Sở Công Thương", "Sở Công thương mại"])
    lines = explain_who(read_who("Sở Công Thươn chủ trì"), names=known).splitlines()
    assert lines[-1] == "  not in the register; looks like: Sở Công Thương; Sở Công thương mại"


def test_vietnamese_for_coordinators() -> None:
    reading = read_who("Phối hợp với Sở B", heading="Sở A")
    assert explain_who(reading, "vi").splitlines() == [
        "Phối hợp với Sở B",
        "~~~~~~~~     ~~~~",
        "chủ trì: Sở A [theo đề mục]",
        "phối hợp: Sở B",
        "chưa rõ: văn bản chỉ nêu phối hợp, không nêu rõ cơ quan chủ trì",
    ]


def test_nothing_assigned_is_said() -> None:
    assert explain_who(read_who("Hội nghị")).splitlines() == [
        "Hội nghị",
        "no office is given a role",
        "not used: Hội nghị",
    ]
    assert explain_who(read_who("")) == "no office is given a role"


def test_a_line_of_a_phrase_file() -> None:
    item = who_item(read_who("Sở A chủ trì"), "u1")
    assert item["id"] == "u1"
    assert item["roles"] == {
        "lead": ["Sở A"],
        "coordinating": [],
        "implementing": [],
        "guiding": [],
        "monitoring": [],
        "recipient": [],
        "via": [],
    }
    assert item["ambiguous"] is False
