"""What a phrase begins with: an act, a thing or a body, or a word that may be either."""

import pytest

from ttdn.language.who import Begins, begins_with, begins_with_an_act


@pytest.mark.parametrize(
    "phrase",
    [
        "khẩn trương rà soát hồ sơ",
        "Hằng quý (trước ngày 20 của tháng cuối quý) báo cáo tiến độ",
        "Định kỳ (6 tháng, năm) tổng hợp kết quả",
        "tổ chức Đường hoa Xuân",
        "tổ chức 14 đoàn khám bệnh",
        "Cấp xi măng, dầu máy theo tiến độ từng bản",
        "cấp gạo.",
        "Vay vốn ưu đãi",
        "lãnh đạo việc bố trí kinh phí",
        "Lãnh đạo, điều hành toàn diện hoạt động của Ban Chỉ đạo",
    ],
)
def test_an_act(phrase: str) -> None:
    assert begins_with(phrase) is Begins.ACT


@pytest.mark.parametrize(
    "phrase",
    [
        "VP",
        "Sở Y tế rà soát",
        "các hộ dân",
        "công tác rà soát",
        "cấp xã hoàn thành",
        "cấp ủy chỉ đạo",
        "lãnh đạo UBND xã",
        "lãnh đạo Thường trực Hội đồng nhân dân tỉnh",
        "đã hoàn thành",
        "nếu có",
        "(nếu có",
        "...",
        "",
    ],
)
def test_a_thing_a_body_or_nothing(phrase: str) -> None:
    assert begins_with(phrase) is Begins.NOUN


@pytest.mark.parametrize("phrase", ["nhắn tin cho nhau", "không chờ xác minh", "không được xét thi đua"])
def test_what_may_be_an_act(phrase: str) -> None:
    assert begins_with(phrase) is Begins.OTHER


@pytest.mark.parametrize("phrase", ["Cấp xi măng, dầu máy", "cấp quà Tết", "cấp vốn", "Hướng dẫn các đơn vị"])
def test_an_act_before_anybody_is_named(phrase: str) -> None:
    assert begins_with_an_act(phrase)


@pytest.mark.parametrize("phrase", ["Cấp ủy các chi bộ", "cấp trên giao", "Sở Y tế rà soát", "Nhanh chóng", ""])
def test_no_act_before_anybody_is_named(phrase: str) -> None:
    assert not begins_with_an_act(phrase)
