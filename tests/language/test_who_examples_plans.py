"""Duties as provinces and ministries write them: sentences, bullets, cells, and what is no duty."""

import pytest

from language.duties import Roles, roles


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "Cơ quan, đơn vị thực hiện: Các Bộ, Uỷ ban nhân dân các tỉnh",
            {"implementing": ["Các Bộ", "Uỷ ban nhân dân các tỉnh"]},
        ),
        (
            "Giao sở nội vụ chủ trì, phối hợp với sở tư pháp và trung tâm phục vụ hành chính công.",
            {"lead": ["sở nội vụ"], "coordinating": ["sở tư pháp", "trung tâm phục vụ hành chính công"]},
        ),
        ("UBND các quận, huyện bố trí đầy đủ trang thiết bị", {"implementing": ["UBND các quận, huyện"]}),
        (
            "Đề nghị Ủy ban Mặt trận Tổ quốc và các đoàn thể phường phát động sâu rộng phong trào",
            {"implementing": ["Ủy ban Mặt trận Tổ quốc", "các đoàn thể phường"]},
        ),
        (
            "Giao Ủy ban nhân dân Thành phố tổ chức thực hiện Nghị quyết.",
            {"implementing": ["Ủy ban nhân dân Thành phố"]},
        ),
        (
            "Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện Nghị quyết này",
            {"monitoring": ["Văn phòng UBND tỉnh"]},
        ),
        (
            "báo cáo kết quả về UBND Thành phố (qua Văn phòng UBND)",
            {"recipient": ["UBND Thành phố"], "via": ["Văn phòng UBND"]},
        ),
        ("Sở Văn hóa Thể thao chủ trì", {"lead": ["Sở Văn hóa Thể thao"]}),
        ("Sở Y tế báo cáo Chủ tịch UBND tỉnh", {"implementing": ["Sở Y tế"], "recipient": ["Chủ tịch UBND tỉnh"]}),
        (
            "qua Sở Công Thương báo cáo UBND thành phố xem xét",
            {"recipient": ["UBND thành phố"], "via": ["Sở Công Thương"]},
        ),
        ("gửi báo cáo về Sở Nội vụ trước ngày 20/11", {"recipient": ["Sở Nội vụ"]}),
        (
            "báo cáo UBND tỉnh qua Sở Tài chính; đồng gửi Sở Nội vụ",
            {"recipient": ["UBND tỉnh", "Sở Nội vụ"], "via": ["Sở Tài chính"]},
        ),
        ("Sở Y tế (chủ trì); Sở Tài chính (phối hợp)", {"lead": ["Sở Y tế"], "coordinating": ["Sở Tài chính"]}),
        (
            "- Chủ trì: Công ty Điện lực; - Phối hợp: UBND các xã, phường; VNPT, Viettel",
            {"lead": ["Công ty Điện lực"], "coordinating": ["UBND các xã, phường", "VNPT", "Viettel"]},
        ),
        (
            "Giám đốc Sở Nội vụ chủ trì, phối hợp với Thủ trưởng các cơ quan, đơn vị liên quan",
            {"lead": ["Giám đốc Sở Nội vụ"], "coordinating": ["Thủ trưởng các cơ quan, đơn vị liên quan"]},
        ),
        ("Trưởng ban Ban Quản lý Khu công nghiệp chủ trì", {"lead": ["Trưởng ban Ban Quản lý Khu công nghiệp"]}),
        (
            "Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn các cơ quan báo chí tuyên truyền",
            {"guiding": ["Ban Tuyên giáo và Dân vận Tỉnh ủy"]},
        ),
        (
            "Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc triển khai thực hiện",
            {"implementing": ["Thủ trưởng các cơ quan, đơn vị"]},
        ),
        (
            "UBND tỉnh yêu cầu các sở, ban, ngành, UBND các xã, phường triển khai thực hiện",
            {"implementing": ["các sở, ban, ngành", "UBND các xã, phường"]},
        ),
        (
            "Chủ tịch UBND tỉnh giao Sở Xây dựng hướng dẫn, đôn đốc, kiểm tra việc thực hiện",
            {"guiding": ["Sở Xây dựng"], "monitoring": ["Sở Xây dựng"]},
        ),
        (
            "Sở Ngoại vụ là cơ quan thường trực, chủ trì phối hợp với các đơn vị liên quan",
            {"lead": ["Sở Ngoại vụ"], "coordinating": ["các đơn vị liên quan"]},
        ),
        (
            "Sở Công Thương được giao chủ trì, phối hợp với Sở Tài chính",
            {"lead": ["Sở Công Thương"], "coordinating": ["Sở Tài chính"]},
        ),
        ("Sở Công Thương chịu trách nhiệm theo dõi, tổng hợp", {"monitoring": ["Sở Công Thương"]}),
        (
            "Sở Công Thương chủ trì; Sở Tài chính, Công an tỉnh phối hợp thực hiện",
            {"lead": ["Sở Công Thương"], "coordinating": ["Sở Tài chính", "Công an tỉnh"]},
        ),
        (
            "Sở Công Thương chủ trì, có sự phối hợp của Sở Tài chính và Công an tỉnh",
            {"lead": ["Sở Công Thương"], "coordinating": ["Sở Tài chính", "Công an tỉnh"]},
        ),
        ("Sở Tài chính chủ trì tham mưu UBND tỉnh bố trí kinh phí", {"lead": ["Sở Tài chính"]}),
        ("Sở Tài chính trình UBND tỉnh phê duyệt", {"implementing": ["Sở Tài chính"]}),
        (
            "Các cơ quan, đơn vị báo cáo kết quả về Sở Nội vụ để tổng hợp",
            {"implementing": ["Các cơ quan, đơn vị"], "recipient": ["Sở Nội vụ"]},
        ),
        (
            "nếu có khó khăn, vướng mắc, kịp thời phản ánh về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh xem xét",
            {"recipient": ["UBND tỉnh"], "via": ["Sở Nội vụ"]},
        ),
        (
            "Trên cơ sở hướng dẫn của Bộ Y tế, Sở Y tế chủ trì, phối hợp với UBND các xã, phường thực hiện",
            {"lead": ["Sở Y tế"], "coordinating": ["UBND các xã, phường"], "guiding": ["Bộ Y tế"]},
        ),
        (
            "Căn cứ hướng dẫn của Bộ Nội vụ và Sở Nội vụ, các cơ quan, đơn vị triển khai thực hiện",
            {"implementing": ["các cơ quan, đơn vị"], "guiding": ["Bộ Nội vụ", "Sở Nội vụ"]},
        ),
        (
            "Đề nghị các cơ quan báo chí, truyền thông phối hợp tuyên truyền",
            {"coordinating": ["các cơ quan báo chí, truyền thông"]},
        ),
        ("Cục Thống kê tỉnh cung cấp số liệu cho các sở, ngành", {"implementing": ["Cục Thống kê tỉnh"]}),
        ("Sở Nội vụ và Sở Tài chính đồng chủ trì", {"lead": ["Sở Nội vụ", "Sở Tài chính"]}),
        (
            "Sở Nội vụ phối hợp chặt chẽ với Công an tỉnh trong công tác tuyên truyền",
            {"lead": ["Sở Nội vụ"], "coordinating": ["Công an tỉnh"]},
        ),
        (
            "Các sở, ban, ngành phối hợp với Sở Nội vụ trong quá trình thực hiện",
            {"lead": ["Các sở, ban, ngành"], "coordinating": ["Sở Nội vụ"]},
        ),
        (
            "Công an tỉnh: Chủ trì, phối hợp với Sở Xây dựng tổ chức tuần tra",
            {"lead": ["Công an tỉnh"], "coordinating": ["Sở Xây dựng"]},
        ),
        ("Đối với Sở Nội vụ: theo dõi, đôn đốc việc thực hiện", {"monitoring": ["Sở Nội vụ"]}),
        ("Giao Chánh Văn phòng UBND tỉnh theo dõi, đôn đốc", {"monitoring": ["Chánh Văn phòng UBND tỉnh"]}),
        (
            "Bộ Tài chính chủ trì, phối hợp với các bộ, cơ quan trung ương và địa phương liên quan",
            {"lead": ["Bộ Tài chính"], "coordinating": ["các bộ, cơ quan trung ương và địa phương liên quan"]},
        ),
        (
            "Trung tâm Chuyển đổi số chủ trì, phối hợp với Phòng Hành chính - Tổng hợp",
            {"lead": ["Trung tâm Chuyển đổi số"], "coordinating": ["Phòng Hành chính - Tổng hợp"]},
        ),
        ("Đơn vị chủ trì: Sở Nội vụ. Thời gian hoàn thành: Tháng 6/2026.", {"lead": ["Sở Nội vụ"]}),
        ("Đơn vị chủ trì, tham mưu: Sở Nội vụ", {"lead": ["Sở Nội vụ"]}),
        (
            "(Sở Nội vụ chủ trì; các sở, ngành liên quan phối hợp)",
            {"lead": ["Sở Nội vụ"], "coordinating": ["các sở, ngành liên quan"]},
        ),
        (
            "Văn phòng UBND tỉnh tổng hợp, tham mưu UBND tỉnh báo cáo Thủ tướng Chính phủ",
            {"implementing": ["Văn phòng UBND tỉnh"], "recipient": ["Thủ tướng Chính phủ"]},
        ),
        (
            "gửi Văn phòng UBND tỉnh theo dõi, tổng hợp",
            {"monitoring": ["Văn phòng UBND tỉnh"], "recipient": ["Văn phòng UBND tỉnh"]},
        ),
        (
            "báo cáo Thường trực Tỉnh ủy, Thường trực HĐND tỉnh",
            {"recipient": ["Thường trực Tỉnh ủy", "Thường trực HĐND tỉnh"]},
        ),
        ("Phòng Hợp tác quốc tế chủ trì", {"lead": ["Phòng Hợp tác quốc tế"]}),
        (
            "Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh chủ trì",
            {"lead": ["Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh"]},
        ),
        (
            "Sở Thông tin và Truyền thông là đơn vị đầu mối, tham mưu giúp UBND tỉnh theo dõi, đôn đốc",
            {"lead": ["Sở Thông tin và Truyền thông"], "monitoring": ["Sở Thông tin và Truyền thông"]},
        ),
        (
            "UBND tỉnh giao các sở, ban, ngành, UBND các xã, phường thực hiện nghiêm túc",
            {"implementing": ["các sở, ban, ngành", "UBND các xã, phường"]},
        ),
        (
            "Căn cứ Kế hoạch này, các sở, ban, ngành, UBND các xã, phường xây dựng kế hoạch cụ thể",
            {"implementing": ["các sở, ban, ngành", "UBND các xã, phường"]},
        ),
        (
            "Định kỳ trước ngày 15 tháng 12 hằng năm, các sở, ban, ngành báo cáo kết quả thực hiện về Sở Nội vụ",
            {"implementing": ["các sở, ban, ngành"], "recipient": ["Sở Nội vụ"]},
        ),
        (
            "Bộ Y tế chủ trì, phối hợp với Bảo hiểm xã hội Việt Nam và các bộ, ngành, địa phương liên quan",
            {
                "lead": ["Bộ Y tế"],
                "coordinating": ["Bảo hiểm xã hội Việt Nam", "các bộ, ngành, địa phương liên quan"],
            },
        ),
        (
            "Bộ trưởng Bộ Tài chính chịu trách nhiệm hướng dẫn, kiểm tra việc thực hiện Nghị định này",
            {"guiding": ["Bộ trưởng Bộ Tài chính"], "monitoring": ["Bộ trưởng Bộ Tài chính"]},
        ),
        (
            "Phòng Tài chính - Kế hoạch huyện thẩm định, tham mưu UBND huyện cấp kinh phí",
            {"implementing": ["Phòng Tài chính - Kế hoạch huyện"]},
        ),
        (
            "Trung tâm Y tế huyện chủ trì, phối hợp với Phòng Y tế và UBND các xã, thị trấn",
            {"lead": ["Trung tâm Y tế huyện"], "coordinating": ["Phòng Y tế", "UBND các xã, thị trấn"]},
        ),
        ("Phòng Quản lý đào tạo và Khảo thí chủ trì", {"lead": ["Phòng Quản lý đào tạo và Khảo thí"]}),
        (
            "Sở Nội vụ - cơ quan thường trực chủ trì, phối hợp với Sở Tài chính",
            {"lead": ["Sở Nội vụ"], "coordinating": ["Sở Tài chính"]},
        ),
        (
            "Sở Văn hóa và Thể thao chủ trì thực hiện mục 1; Sở Du lịch chủ trì thực hiện mục 2",
            {"lead": ["Sở Văn hóa và Thể thao", "Sở Du lịch"]},
        ),
        ("Mỗi sở, ngành, địa phương tự bố trí kinh phí", {"implementing": ["Mỗi sở, ngành, địa phương"]}),
        (
            "Yêu cầu Công ty Điện lực Thừa Thiên Huế bảo đảm cung cấp điện",
            {"implementing": ["Công ty Điện lực Thừa Thiên Huế"]},
        ),
        ("đồng gửi Sở Nội vụ để theo dõi", {"monitoring": ["Sở Nội vụ"], "recipient": ["Sở Nội vụ"]}),
        ("báo cáo Bộ Y tế và UBND tỉnh theo quy định", {"recipient": ["Bộ Y tế", "UBND tỉnh"]}),
    ],
)
def test_a_sentence(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize(
    ("heading", "phrase", "expected"),
    [
        (
            "Các sở, ban, ngành, UBND các huyện, thành phố và các đơn vị có liên quan",
            "Tập trung chỉ đạo thực hiện theo đúng chức năng, nhiệm vụ được giao",
            {"implementing": ["Các sở, ban, ngành", "UBND các huyện, thành phố", "các đơn vị có liên quan"]},
        ),
        (
            "Sở Nông nghiệp và Phát triển nông thôn",
            "Định kỳ 06 tháng và hàng năm tổng hợp kết quả thực hiện báo cáo Ủy ban nhân dân tỉnh.",
            {"implementing": ["Sở Nông nghiệp và Phát triển nông thôn"], "recipient": ["Ủy ban nhân dân tỉnh"]},
        ),
        (
            "Sở Nội vụ",
            "phối hợp với các sở: Tài chính, Xây dựng và UBND các xã",
            {"lead": ["Sở Nội vụ"], "coordinating": ["Tài chính", "Xây dựng", "UBND các xã"]},
        ),
        (
            "3. Sở Tài chính:",
            "- Phối hợp với Sở Nội vụ tổ chức tập huấn.",
            {"lead": ["Sở Tài chính"], "coordinating": ["Sở Nội vụ"]},
        ),
        (
            "Sở Tư pháp",
            "Hướng dẫn UBND các xã, phường thực hiện; theo dõi, đôn đốc, báo cáo UBND tỉnh",
            {"guiding": ["Sở Tư pháp"], "monitoring": ["Sở Tư pháp"], "recipient": ["UBND tỉnh"]},
        ),
        (
            "Văn phòng UBND tỉnh",
            "Theo dõi, tổng hợp kết quả thực hiện, báo cáo Chủ tịch UBND tỉnh",
            {"monitoring": ["Văn phòng UBND tỉnh"], "recipient": ["Chủ tịch UBND tỉnh"]},
        ),
        (
            "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội",
            "Phối hợp tuyên truyền, vận động nhân dân",
            {"coordinating": ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức chính trị - xã hội"]},
        ),
        (
            "Đảng ủy UBND tỉnh",
            "báo cáo Ban Thường vụ Tỉnh ủy cho ý kiến",
            {"implementing": ["Đảng ủy UBND tỉnh"], "recipient": ["Ban Thường vụ Tỉnh ủy"]},
        ),
        (
            "Sở Tư pháp",
            "Chủ trì hướng dẫn các địa phương tổ chức thực hiện",
            {"lead": ["Sở Tư pháp"], "guiding": ["Sở Tư pháp"]},
        ),
        (
            "Công an tỉnh",
            "Có trách nhiệm phối hợp với các cơ quan liên quan trong việc cung cấp thông tin",
            {"lead": ["Công an tỉnh"], "coordinating": ["các cơ quan liên quan"]},
        ),
        (
            "UBND các xã",
            "Gửi báo cáo về UBND tỉnh (qua Sở Tư pháp) trước ngày 15/12",
            {"implementing": ["UBND các xã"], "recipient": ["UBND tỉnh"], "via": ["Sở Tư pháp"]},
        ),
        (
            "Đề nghị Ủy ban MTTQ Việt Nam tỉnh",
            "Giám sát việc thực hiện Kế hoạch",
            {"monitoring": ["Ủy ban MTTQ Việt Nam tỉnh"]},
        ),
        (
            "a) Văn phòng UBND tỉnh",
            "Chủ trì, phối hợp với Sở Nội vụ",
            {"lead": ["Văn phòng UBND tỉnh"], "coordinating": ["Sở Nội vụ"]},
        ),
        (
            "Sở Nội vụ",
            "tham mưu UBND tỉnh báo cáo Bộ Nội vụ",
            {"implementing": ["Sở Nội vụ"], "recipient": ["Bộ Nội vụ"]},
        ),
    ],
)
def test_a_bullet_under_a_heading(heading: str, phrase: str, expected: Roles) -> None:
    assert roles(phrase, heading=heading) == expected


@pytest.mark.parametrize(
    ("column", "phrase", "expected"),
    [
        ("Cơ quan chủ trì", "Bộ Khoa học và Công nghệ", {"lead": ["Bộ Khoa học và Công nghệ"]}),
        ("Cơ quan chủ trì", "Bộ, ngành, địa phương", {"lead": ["Bộ, ngành, địa phương"]}),
        ("Cơ quan chủ trì", "Các bộ, ngành liên quan", {"lead": ["Các bộ, ngành liên quan"]}),
        ("Cơ quan phối hợp", "Bộ Tư pháp, các bộ, ngành", {"coordinating": ["Bộ Tư pháp", "các bộ, ngành"]}),
        (
            "Cơ quan phối hợp",
            "Bộ Khoa học và Công nghệ, các bộ, ngành, địa phương",
            {"coordinating": ["Bộ Khoa học và Công nghệ", "các bộ, ngành, địa phương"]},
        ),
        (
            "Cơ quan phối hợp",
            "Bộ Khoa học và Công nghệ và các bộ, ngành, địa phương",
            {"coordinating": ["Bộ Khoa học và Công nghệ", "các bộ, ngành, địa phương"]},
        ),
        ("Cơ quan chủ trì", "Địa phương được lựa chọn", {"lead": ["Địa phương được lựa chọn"]}),
        ("Cơ quan chủ trì", "Bộ Công An", {"lead": ["Bộ Công An"]}),
        (
            "Cơ quan phối hợp",
            "Bộ Khoa học và Công nghệ, các bộ, ngành",
            {"coordinating": ["Bộ Khoa học và Công nghệ", "các bộ, ngành"]},
        ),
        (
            "Cơ quan phối hợp",
            "Bộ Khoa học và Công nghệ, các địa phương",
            {"coordinating": ["Bộ Khoa học và Công nghệ", "các địa phương"]},
        ),
        ("Cơ quan chủ trì", "Các tỉnh, thành phố trực thuộc TW", {"lead": ["Các tỉnh, thành phố trực thuộc TW"]}),
        ("Cơ quan chủ trì", "Văn phòng Chính phủ; Bộ Công an", {"lead": ["Văn phòng Chính phủ", "Bộ Công an"]}),
        ("Cơ quan chủ trì", "UBND các huyện, thành phố", {"lead": ["UBND các huyện, thành phố"]}),
        ("Cơ quan chủ trì", "Thanh tra tỉnh", {"lead": ["Thanh tra tỉnh"]}),
        ("Đơn vị chủ trì", "UBND 135 xã/phường", {"lead": ["UBND 135 xã/phường"]}),
        ("Cơ quan chủ trì", "Phòng Văn hóa - Xã hội", {"lead": ["Phòng Văn hóa - Xã hội"]}),
        (
            "Đơn vị thực hiện",
            "Các sở, ban, ngành, đoàn thể cấp tỉnh; UBND các xã, phường",
            {"implementing": ["Các sở, ban, ngành, đoàn thể cấp tỉnh", "UBND các xã, phường"]},
        ),
        ("Đơn vị theo dõi, đôn đốc", "Văn phòng UBND tỉnh", {"monitoring": ["Văn phòng UBND tỉnh"]}),
        ("Cơ quan tiếp nhận", "Sở Kế hoạch và Đầu tư", {"recipient": ["Sở Kế hoạch và Đầu tư"]}),
        ("Cơ quan chủ trì tham mưu", "Sở Giáo dục và Đào tạo", {"lead": ["Sở Giáo dục và Đào tạo"]}),
        (
            "Cơ quan/đơn vị phối hợp",
            "Công an tỉnh; Bộ Chỉ huy quân sự tỉnh",
            {"coordinating": ["Công an tỉnh", "Bộ Chỉ huy quân sự tỉnh"]},
        ),
        ("Cơ quan giám sát", "Thanh tra tỉnh", {"monitoring": ["Thanh tra tỉnh"]}),
        (
            "Cơ quan chủ trì",
            "Sở Y tế (nội dung 1); Sở Tài chính (nội dung 2)",
            {"lead": ["Sở Y tế", "Sở Tài chính"]},
        ),
        (
            "Đơn vị phối hợp",
            "Các trường đại học, cao đẳng trên địa bàn",
            {"coordinating": ["Các trường đại học, cao đẳng trên địa bàn"]},
        ),
        (
            "Chủ trì",
            "Ban Quản lý Khu kinh tế, công nghiệp tỉnh",
            {"lead": ["Ban Quản lý Khu kinh tế, công nghiệp tỉnh"]},
        ),
        (
            "Đơn vị thực hiện",
            "VNPT tỉnh, Viettel tỉnh, MobiFone tỉnh",
            {"implementing": ["VNPT tỉnh", "Viettel tỉnh", "MobiFone tỉnh"]},
        ),
        (
            "Phối hợp",
            "Ngân hàng Chính sách xã hội chi nhánh tỉnh, Bảo hiểm xã hội tỉnh, Kho bạc Nhà nước tỉnh",
            {
                "coordinating": [
                    "Ngân hàng Chính sách xã hội chi nhánh tỉnh",
                    "Bảo hiểm xã hội tỉnh",
                    "Kho bạc Nhà nước tỉnh",
                ]
            },
        ),
        ("Phối hợp", "Hạt Kiểm lâm, Chi cục Thủy lợi", {"coordinating": ["Hạt Kiểm lâm", "Chi cục Thủy lợi"]}),
        (
            "Phối hợp",
            "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh",
            {"coordinating": ["Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh"]},
        ),
        (
            "Cơ quan phối hợp",
            "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội cùng cấp",
            {"coordinating": ["Ủy ban Mặt trận Tổ quốc Việt Nam", "các tổ chức chính trị - xã hội cùng cấp"]},
        ),
        (
            "Cơ quan phối hợp",
            "Sở Văn hóa, Thể thao và Du lịch; Sở Giáo dục và Đào tạo",
            {"coordinating": ["Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo"]},
        ),
        ("Thực hiện", "UBND huyện, UBND xã", {"implementing": ["UBND huyện", "UBND xã"]}),
        ("Đơn vị phối hợp", "UBND cấp huyện, cấp xã", {"coordinating": ["UBND cấp huyện, cấp xã"]}),
        ("Chủ trì", "Phòng Kinh tế, Hạ tầng và Đô thị", {"lead": ["Phòng Kinh tế, Hạ tầng và Đô thị"]}),
        (
            "Phối hợp",
            "Tổ Công nghệ số cộng đồng 12 ấp, các trường học",
            {"coordinating": ["Tổ Công nghệ số cộng đồng 12 ấp", "các trường học"]},
        ),
        (
            "Cơ quan phối hợp",
            "Ban Tổ chức Trung ương, Ủy ban Kiểm tra Trung ương, Văn phòng Quốc hội",
            {"coordinating": ["Ban Tổ chức Trung ương", "Ủy ban Kiểm tra Trung ương", "Văn phòng Quốc hội"]},
        ),
        (
            "Cơ quan phối hợp",
            "Bộ KH&CN, Bộ TT&TT, Bộ GD&ĐT",
            {"coordinating": ["Bộ KH&CN", "Bộ TT&TT", "Bộ GD&ĐT"]},
        ),
        ("Đơn vị chủ trì", "Cục Chuyển đổi số quốc gia", {"lead": ["Cục Chuyển đổi số quốc gia"]}),
        ("Phối hợp", "Tổng cục Thống kê, Cục Thống kê", {"coordinating": ["Tổng cục Thống kê", "Cục Thống kê"]}),
        (
            "Thực hiện",
            "Huyện ủy, Thành ủy, Đảng ủy trực thuộc Tỉnh ủy",
            {"implementing": ["Huyện ủy", "Thành ủy", "Đảng ủy trực thuộc Tỉnh ủy"]},
        ),
        (
            "Phối hợp",
            "Các cơ quan, đơn vị liên quan; các tổ chức, cá nhân có liên quan",
            {"coordinating": ["Các cơ quan, đơn vị liên quan", "các tổ chức, cá nhân có liên quan"]},
        ),
        (
            "Chủ trì",
            "Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh",
            {"lead": ["Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh"]},
        ),
        (
            "Đơn vị phối hợp",
            "Khoa Công nghệ thông tin; Phòng Đào tạo; Trung tâm Khảo thí",
            {"coordinating": ["Khoa Công nghệ thông tin", "Phòng Đào tạo", "Trung tâm Khảo thí"]},
        ),
        ("Phối hợp", "Viện Kiểm sát nhân dân các cấp", {"coordinating": ["Viện Kiểm sát nhân dân các cấp"]}),
        (
            "Phối hợp",
            "Các tổ chức chính trị - xã hội tỉnh",
            {"coordinating": ["Các tổ chức chính trị - xã hội tỉnh"]},
        ),
        (
            "Phối hợp",
            "Các cơ quan thông tấn, báo chí Trung ương và địa phương",
            {"coordinating": ["Các cơ quan thông tấn, báo chí Trung ương và địa phương"]},
        ),
        ("Phối hợp", "Các ban đảng, Văn phòng Tỉnh ủy", {"coordinating": ["Các ban đảng", "Văn phòng Tỉnh ủy"]}),
        (
            "Phối hợp",
            "Doanh nghiệp bưu chính, viễn thông",
            {"coordinating": ["Doanh nghiệp bưu chính, viễn thông"]},
        ),
        (
            "Phối hợp",
            "BQL Khu kinh tế, công nghiệp tỉnh; Sở XD",
            {"coordinating": ["BQL Khu kinh tế, công nghiệp tỉnh", "Sở XD"]},
        ),
        (
            "Phối hợp",
            "BCH Quân sự tỉnh; BCH Bộ đội Biên phòng tỉnh",
            {"coordinating": ["BCH Quân sự tỉnh", "BCH Bộ đội Biên phòng tỉnh"]},
        ),
    ],
)
def test_a_cell(column: str, phrase: str, expected: Roles) -> None:
    assert roles(phrase, column=column) == expected


@pytest.mark.parametrize(
    "phrase",
    [
        "phối hợp chặt chẽ giữa các cơ quan, đơn vị trong tổ chức thực hiện",
        "Tăng cường công tác kiểm tra, giám sát việc thực hiện",
        "Ban hành Quy chế phối hợp trong công tác quản lý nhà nước về an toàn thực phẩm",
        "Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 62/TTr-STP",
        "Theo đề nghị của Chánh Văn phòng UBND tỉnh",
        "Căn cứ Nghị định số 72/2015/NĐ-CP của Chính phủ",
        "Thực hiện Chỉ thị số 09/CT-TTg của Thủ tướng Chính phủ",
        "Phó Chủ tịch UBND tỉnh chủ trì cuộc họp với các sở, ngành",
        "Hội nghị do Bộ Nội vụ chủ trì tổ chức tại Hà Nội",
        "chủ trì đề tài khoa học cấp Nhà nước",
        "Chủ nhiệm đề tài và cơ quan chủ trì nhiệm vụ",
        "chủ trì, đồng chủ trì các diễn đàn quốc tế",
        "đội ngũ cán bộ chủ trì các cấp",
        "Báo cáo tổng kết công tác năm",
        "mẫu báo cáo theo Phụ lục I",
        "báo cáo viên, tuyên truyền viên các cấp",
        "văn bản hướng dẫn thi hành Luật Dữ liệu",
        "tài liệu hướng dẫn sử dụng phần mềm",
        "xây dựng tài liệu hướng dẫn kỹ thuật",
        "Bộ tiêu chí nông thôn mới",
        "sở hữu trí tuệ",
        "Sở hữu nhà nước về đất đai",
        "ban hành văn bản chỉ đạo",
        "UBND tỉnh xây dựng kế hoạch, cụ thể như sau:",
        "vai trò giám sát của Mặt trận Tổ quốc và các đoàn thể",
        "sự phối hợp của các Sở, ban, ngành của tỉnh",
        "được Thủ tướng Chính phủ phê duyệt",
        "do Uỷ ban Dân tộc quản lý, chỉ đạo",
        "Các chương trình, dự án do Bộ Y tế quản lý",
        "Nhà nước và nhân dân cùng làm",
        "theo phân cấp ngân sách hiện hành",
        "Kinh phí do ngân sách tỉnh bảo đảm",
        "Cơ quan phối hợp",
        "Đơn vị thực hiện:",
        "STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Sản phẩm",
        "Quyết định của Thủ tướng Chính phủ",
        "Kế hoạch của các bộ, ngành, địa phương",
        "Văn bản của cấp có thẩm quyền",
        "Lưu: VT, KGVX",
        "KT. CHỦ TỊCH",
        "Phân công nhiệm vụ cho từng đơn vị",
        "cơ quan chủ trì soạn thảo có trách nhiệm giải trình",
        "đơn vị chủ trì báo cáo tiến độ",
        "Cơ quan chủ trì có trách nhiệm tổng hợp ý kiến của các cơ quan phối hợp",
        "phối hợp chặt chẽ, đồng bộ, hiệu quả",
        "Chương trình phối hợp số 09",
        "công tác phối hợp với các ngành, đoàn thể",
        "công tác kiểm tra, giám sát được tăng cường",
        "hệ thống thông tin giám sát, đánh giá",
        "hệ thống theo dõi nhiệm vụ",
        "đẩy mạnh thực hiện chủ trương của Đảng",
        "nguồn lực chủ yếu từ xã hội hóa",
        "giao quyền tự chủ cho các đơn vị sự nghiệp công lập",
        "giao lưu văn hóa với các địa phương",
        "giao dịch điện tử trong cơ quan nhà nước",
        "ngoại giao công nghệ",
        "Tổ chức các lớp tập huấn cho cán bộ",
        "Đề nghị khen thưởng tập thể, cá nhân có thành tích",
        "thủ tục đề nghị cấp phép",
        "thông qua các hoạt động tuyên truyền",
        "qua kiểm tra, giám sát phát hiện vi phạm",
        "gửi báo cáo bằng văn bản điện tử",
        "Năm 2025",
    ],
)
def test_what_gives_no_duty(phrase: str) -> None:
    assert roles(phrase) == {}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "Khối Thi đua số 1 chủ trì, phối hợp với Sở Nội vụ",
            {"lead": ["Khối Thi đua số 1"], "coordinating": ["Sở Nội vụ"]},
        ),
        ("Giao Khối Thi đua số 2 chủ trì", {"lead": ["Khối Thi đua số 2"]}),
        ("Kinh nghiệm phối hợp với Công an tỉnh", {}),
        ("Chương trình Mục tiêu quốc gia phối hợp", {}),
    ],
)
def test_an_office_nobody_knows_is_read_before_a_duty(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Tổ công tác triển khai Đề án 06 tỉnh chủ trì", {"lead": ["Tổ công tác triển khai Đề án 06 tỉnh"]}),
        ("Ban Chỉ đạo chuyển đổi số tỉnh chỉ đạo", {"implementing": ["Ban Chỉ đạo chuyển đổi số tỉnh"]}),
        ("Ban Chỉ đạo triển khai kế hoạch tỉnh.", {"implementing": ["Ban Chỉ đạo"]}),
        ("Ban Chỉ đạo xây dựng kế hoạch của tỉnh", {"implementing": ["Ban Chỉ đạo"]}),
        ("UBND các xã có dự án tổ chức kiểm tra", {"monitoring": ["UBND các xã có dự án"]}),
        ("Sở Giao thông vận tải - Xây dựng chủ trì", {"lead": ["Sở Giao thông vận tải - Xây dựng"]}),
        ("Sở Văn hóa Thể thao chủ trì", {"lead": ["Sở Văn hóa Thể thao"]}),
        ("Sở Nông nghiệp & Môi trường chủ trì", {"lead": ["Sở Nông nghiệp & Môi trường"]}),
        ("Phòng Tài chính - Tài sản công thực hiện", {"implementing": ["Phòng Tài chính - Tài sản công"]}),
        ("Cơ quan Ủy ban Kiểm tra Tỉnh ủy chủ trì", {"lead": ["Cơ quan Ủy ban Kiểm tra Tỉnh ủy"]}),
    ],
)
def test_a_name_never_ends_in_the_middle(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Giám đốc các Sở Tài chính, Xây dựng thực hiện", {"implementing": ["Tài chính", "Xây dựng"]}),
        ("Sở Nội vụ cùng với Sở Tư pháp tổ chức", {"lead": ["Sở Nội vụ"], "coordinating": ["Sở Tư pháp"]}),
        ("Giao đồng chí Trưởng Công an xã thực hiện", {"implementing": ["Trưởng Công an xã"]}),
        ("gửi Sở Nội vụ tổng hợp, đồng thời báo cáo UBND tỉnh", {"recipient": ["Sở Nội vụ", "UBND tỉnh"]}),
        ("gửi Sở Nội vụ thẩm định, báo cáo UBND tỉnh", {"via": ["Sở Nội vụ"], "recipient": ["UBND tỉnh"]}),
        ("định kỳ báo cáo với UBND tỉnh", {"recipient": ["UBND tỉnh"]}),
        (
            "Các đơn vị qua Sở Nội vụ gửi UBND tỉnh",
            {"implementing": ["Các đơn vị"], "via": ["Sở Nội vụ"], "recipient": ["UBND tỉnh"]},
        ),
    ],
)
def test_who_stands_beside_whom(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected
