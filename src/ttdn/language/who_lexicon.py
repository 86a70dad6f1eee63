"""The words of duty phrases (*từ vựng phân công*): what each may be, one word or fixed expression in one place.

Written in lower case as officials write them; a comma, hyphen or "&" inside an expression is a token of its own.
The longest expression that fits is taken, so a false friend is taught by adding the longer expression. In a field
of work "+" stands for any way to join its parts (*và*, "&", a hyphen, nothing), "," for any of them and a comma.
"""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from ttdn.language import who_kinds as kinds
from ttdn.language.who_kinds import Kind
from ttdn.language.who_verbs import VERBS

WORDS: Mapping[Kind, str] = {
    kinds.MINISTRY: "bộ | sở | phòng",
    kinds.OFFICE: """
        cục | tổng cục | chi cục | vụ | viện | học viện | trung tâm | ban | ủy ban | hội đồng | văn phòng | trường
        | đại học | đài | báo | tạp chí | cổng | cổng thông tin | hội | liên hiệp | liên đoàn | liên minh
        | hiệp hội | đoàn | tập đoàn | tổng công ty | công ty | ngân hàng | quỹ | bệnh viện | bưu điện | điện lực
        | chi nhánh | đội | hạt | trạm | tổ | tổ công tác | nhóm | nhà xuất bản | thông tấn xã | bảo tàng
        | thư viện | nhà hát | bộ chỉ huy | bộ tư lệnh | ban chỉ đạo | ban quản lý | ban chỉ huy | ban thường vụ
        | ban tổ chức | ban thường trực | ban chấp hành | ban cán sự đảng | văn phòng thường trực | đại sứ quán
        | trưởng ban | phòng khám | vườn quốc gia | bql | bcđ | bch | vp | btv | btg | hải quan | đảng đoàn
        | nhà máy | xí nghiệp | lâm trường | lữ đoàn | đồn biên phòng | tổ giúp việc | đảng ủy khối | tw hội
        | nhà thiếu nhi | nhà văn hóa | cung văn hóa | lãnh sự quán | tổng lãnh sự quán | quân chủng | quân khu
        | cảng vụ | khu bảo tồn | viễn thông | công đoàn | cơ quan đại diện | trung ương hội | tổng liên đoàn
        | tổng hội | cơ quan thường trú | trung đoàn | tiểu đoàn | sư đoàn | hải đội | hải đoàn | tổ hòa giải
        | trại tạm giam | trại giam | nhà tạm giữ | tổ tiết kiệm và vay vốn | chi hội | chi đoàn | câu lạc bộ
        | liên đội | chi đội | vùng cảnh sát biển | bộ tư lệnh vùng cảnh sát biển | chi đội kiểm ngư | ga | cảng
        | cảng hàng không | công ty cổ phần | công ty cp | công ty tnhh | công ty tnhh mtv
        | công ty tnhh một thành viên | công ty trách nhiệm hữu hạn | công ty trách nhiệm hữu hạn một thành viên
        | tổng công ty cổ phần | trung tâm dịch vụ | trung tâm kỹ thuật | đại đội | trung đội | binh đoàn
        | quân đoàn | binh chủng | bộ phận tiếp nhận và trả kết quả | bộ phận một cửa | giáo hội | hội thánh
        | tòa tổng giám mục | tòa giám mục | ban đại diện | ban hội tự | ban hành giáo | ban vận động
        | ban tổ chức cuộc thi | tổ soạn thảo | tổ đề án | tổ liên ngành | đoàn kiểm tra | đoàn liên ngành
        | đoàn thanh tra | đoàn giám sát | tiểu ban | kiểm toán nhà nước khu vực | nhà khách | bến xe
        | làng trẻ em | cụm thi đua | khối thi đua | đội cảnh sát | thuế cơ sở | phân xưởng | nông trường
        | phân hiệu | ban nhân dân | thương vụ | trại | khoa
        """,
    kinds.WHOLE: """
        chính phủ | thủ tướng | thủ tướng chính phủ | quốc hội | chủ tịch nước | ủy ban nhân dân | ubnd
        | hội đồng nhân dân | hđnd | tỉnh ủy | thành ủy | huyện ủy | thị ủy | quận ủy | đảng ủy | chi bộ | công an
        | tòa án | tòa án nhân dân | viện kiểm sát | viện kiểm sát nhân dân | mặt trận tổ quốc
        | ủy ban mặt trận tổ quốc | ủy ban mttq | ubmttq | mttq | mttqvn | ubmttqvn | kho bạc | kho bạc nhà nước
        | bảo hiểm xã hội | kiểm toán nhà nước | thanh tra chính phủ | thanh tra tỉnh | thanh tra thành phố
        | thanh tra huyện | thanh tra sở | thanh tra bộ | thanh tra nhà nước | tỉnh đoàn | thành đoàn | huyện đoàn
        | xã đoàn | phường đoàn | thị đoàn | quận đoàn | trung ương đoàn | bộ đội biên phòng | thống kê tỉnh
        | thống kê thành phố | thuế tỉnh | thuế thành phố | bộ chính trị | ban bí thư | ban dân tộc
        | hội đồng phối hợp phổ biến , giáo dục pháp luật | hội đồng phối hợp phổ biến giáo dục pháp luật
        | hội đồng phối hợp pbgdpl | bộ tổng tham mưu | bộ tham mưu | tổng cục chính trị | vtv | vov | ttxvn
        | vcci | nhnn | bhxh | evn | pvn | tkv | vnpt | viettel | lđlđ | tlđlđvn | tand | vksnd | kbnn | vpcp
        | vpqh | đđbqh | đoàn đbqh | đoàn đại biểu quốc hội | cảnh sát biển | hạt kiểm lâm
        | đoàn thanh niên cộng sản hồ chí minh | trung ương đoàn thanh niên cộng sản hồ chí minh
        | đoàn tncs hồ chí minh | trung ương đoàn tncs hồ chí minh | đoàn thanh niên | tw đoàn | mobifone
        | vinaphone | fpt | agribank | vietcombank | vietinbank | bidv | nhcsxh | báo và phát thanh , truyền hình
        | báo và phát thanh và truyền hình | báo và phát thanh - truyền hình | báo và đài phát thanh , truyền hình
        | báo và đài phát thanh - truyền hình | báo và đài ptth | báo và đài pt - th | báo và đài pt & th
        | báo và ptth | báo và đài phát thanh và truyền hình | trưởng thôn | trưởng ấp | trưởng bản
        | trưởng khu phố | phòng tham mưu | bảo hiểm tiền gửi | tòa án quân sự | viện kiểm sát quân sự
        | đảng ủy khối các cơ quan và doanh nghiệp | đảng ủy khối cơ quan và doanh nghiệp | thanh tra giao thông
        | thanh tra xây dựng | thanh tra lao động | thanh tra y tế | thanh tra chuyên ngành | thôn trưởng
        | già làng | trưởng buôn | trưởng dòng họ | người có uy tín | cô đỡ thôn bản | bí thư chi bộ
        | tổ trưởng tổ dân phố | lực lượng dân quân | dân quân tự vệ | lực lượng dân quân tự vệ | dân quân
        | tổ bảo vệ an ninh , trật tự | tổ bảo vệ an ninh trật tự | lực lượng bảo vệ an ninh , trật tự ở cơ sở
        | lực lượng tham gia bảo vệ an ninh , trật tự ở cơ sở | lực lượng tham gia bảo vệ an ninh trật tự ở cơ sở
        | ban giám đốc | ban giám hiệu | ban công tác mặt trận | ban thanh tra nhân dân | tổ biên tập
        | ban soạn thảo | ban đại diện cha mẹ học sinh | ban dân tộc và tôn giáo | đảng ủy mttq và các đoàn thể
        | đảng ủy mttq , các đoàn thể | đảng ủy mặt trận tổ quốc và các đoàn thể
        | đảng ủy mặt trận tổ quốc , các đoàn thể | đảng ủy các cơ quan đảng | quân ủy trung ương | quân ủy
        | cơ quan điều tra | cơ quan an ninh điều tra | thi hành án dân sự tỉnh | thi hành án dân sự thành phố
        | chi ủy | kế toán trưởng | tổng phụ trách đội | tổng phụ trách | nhân viên y tế
        | giáo viên chủ nhiệm | giáo viên bộ môn | tổ trưởng chuyên môn | tổ chuyên môn | tổ bộ môn | kế toán
        """,
    kinds.TITLE: """
        chủ tịch | phó chủ tịch | giám đốc | phó giám đốc | tổng giám đốc | thủ trưởng | người đứng đầu
        | bộ trưởng | chánh | cục trưởng | vụ trưởng | viện trưởng | trưởng | chủ nhiệm | bí thư | lãnh đạo
        | thường trực | chánh thanh tra | hiệu trưởng | thống đốc | tổng thanh tra | tổng kiểm toán | thứ trưởng
        | bộ trưởng , chủ nhiệm | bộ trưởng , trưởng ban | tổng cục trưởng | chi cục trưởng | đại diện
        | thành viên | ủy viên | chỉ huy trưởng | tổ trưởng | đội trưởng | hạt trưởng | trạm trưởng | đại biểu
        | đại biểu quốc hội | phó trưởng ban | tư lệnh | chính ủy | viện phó | phó bí thư | phó trưởng | phó chánh
        | phó cục trưởng | phó vụ trưởng | phó hiệu trưởng
        | phó chủ nhiệm | phó thủ tướng | phó trưởng công an | điều dưỡng trưởng | tổ phó | đội phó
        """,
    kinds.FIELD: """
        nội vụ | tư pháp | tài chính | công thương | y tế | ngoại vụ | ngoại giao | du lịch | quốc phòng
        | dân tộc | tôn giáo | dân tộc + tôn giáo | giao thông vận tải | giao thông công chính
        | kế hoạch + đầu tư | giáo dục + đào tạo | khoa học + công nghệ | khoa học , công nghệ + môi trường
        | nông nghiệp | nông nghiệp + phát triển nông thôn | nông nghiệp + ptnt | nông nghiệp + môi trường
        | tài nguyên + môi trường | thông tin + truyền thông | văn hóa | văn hóa , thể thao
        | văn hóa , thể thao , du lịch | văn hóa , thông tin , thể thao + du lịch | văn hóa , thông tin
        | văn hóa , khoa học + thông tin | văn hóa + xã hội | lao động , thương binh + xã hội
        | quy hoạch + kiến trúc | an toàn thực phẩm | tài chính + kế hoạch | tài chính + kế toán | kinh tế
        | kinh tế + hạ tầng | kinh tế , hạ tầng + đô thị | quản lý đô thị | tuyên giáo | dân vận
        | tuyên giáo + dân vận | đối ngoại | kiểm sát | quân sự | biên phòng | thủy sản | bưu chính , viễn thông
        """,
    kinds.PLURAL: """
        các | những | một số | mọi | từng | mỗi | tất cả | tất cả các | toàn thể | toàn thể các | toàn bộ các
        | hai | ba | một số các
        """,
    kinds.GROUP: """
        cơ quan | đơn vị | địa phương | tổ chức | ngành | đoàn thể | hội đoàn thể | ban ngành | sở ngành
        | bộ ngành | phòng ban | phòng chuyên môn | cá nhân | cấp | cơ sở | cơ sở giáo dục | cơ sở đào tạo
        | nhà trường | cấp ủy | cấp ủy đảng | mặt trận | sở ban ngành | bộ phận | lực lượng | chủ đầu tư
        | chủ bến | chủ phương tiện
        | cơ quan báo chí | hội quần chúng | chủ rừng | đơn vị sự nghiệp | cán bộ | công chức | viên chức
        | đảng viên | người lao động | đối tác | chuyên gia | nhà khoa học | nhà đầu tư | tổ chức hội | chủ thể
        | cơ quan truyền thông | cơ quan ngang bộ | lực lượng vũ trang | chính quyền | cán bộ quản lý
        | cơ sở khám bệnh , chữa bệnh | cơ sở khám , chữa bệnh | cán bộ quản lý giáo dục | công đoàn cơ sở
        | ban chuyên môn | nhà mạng | trường học | cơ sở sản xuất | cơ sở kinh doanh | cơ sở sản xuất , kinh doanh
        | cơ sở chế biến | cơ sở giết mổ | cơ sở bảo trợ xã hội | cơ sở trợ giúp xã hội | cơ sở y tế
        | cơ sở lưu trú | cơ sở tôn giáo | cơ sở thờ tự | cơ sở cai nghiện | cơ sở giáo dục nghề nghiệp
        | cơ sở giáo dục đại học | tổ chức tín dụng | tổ chức xã hội | tổ chức đoàn thể
        | tổ chức chính trị - xã hội | giáo viên | chủ tàu | chủ hộ | chủ dự án | chủ hồ | chủ cơ sở | chủ đập
        | đơn vị tư vấn | đơn vị thi công | đơn vị vận hành | tập thể | đảng bộ
        """,
    kinds.OUTSIDER: """
        doanh nghiệp | hợp tác xã | hộ gia đình | hộ dân | người dân | nhân dân | hộ kinh doanh | gia đình
        | cha mẹ học sinh | phụ huynh | phụ huynh học sinh | nhà thầu | tư vấn giám sát | nhà cung cấp
        | thương nhân | cộng đồng dân cư | ngư dân | hộ chăn nuôi
        """,
    kinds.PLACE: """
        tỉnh | thành phố | tp | huyện | thị xã | tx | quận | xã | phường | thị trấn | đặc khu | cấp tỉnh
        | cấp huyện | cấp xã | cấp thành phố | cấp cơ sở | khu vực | hai cấp | tổ dân phố | thủ đô | cấp trên
        | liên huyện | liên xã | cấp dưới | khu dân cư | thôn bản | thôn | ấp | khu phố | thôn , bản | thôn , buôn
        | thôn , ấp | thôn , làng
        """,
    kinds.LINKED: """
        có thẩm quyền | trong tỉnh | trong thành phố | trong nước | trong và ngoài nước | trong và ngoài tỉnh
        | trong toàn tỉnh | liên quan | có liên quan | liên quan khác | khác có liên quan | khác | hữu quan
        | nêu trên | nói trên | đủ điều kiện | được phân công | được giao | được giao nhiệm vụ
        | được phân công nhiệm vụ | được lựa chọn | được chọn | khác liên quan | cùng cấp | ven biển | ven sông
        | có biên giới | có biên giới đất liền | có biển | có rừng | tự chủ tài chính | vùng cao | vùng sâu
        | vùng biên | đồng bằng | miền núi | biên giới | biên giới đất liền | thuộc phạm vi quản lý
        | thuộc thẩm quyền quản lý | thuộc quyền quản lý | có vốn đầu tư nước ngoài | nhận khoán | hưởng lợi
        | nơi giao dịch
        """,
    kinds.OWNED: """
        thuộc | trực thuộc | trên địa bàn | ngang | liên quan đến | có liên quan đến | liên quan tới
        | có liên quan tới | liên quan của | có liên quan của | thuộc , trực thuộc | thuộc và trực thuộc | nơi có
        | giúp việc | giúp việc cho | giúp việc của
        """,
    kinds.NOUN: """
        cấp ủy viên | báo chí | bộ máy | bộ tiêu chí | bộ chỉ số | bộ thủ tục | bộ câu hỏi | ban đầu | hội nhập
        | hội chợ
        | hội viên | đoàn kết | đoàn viên | đoàn công tác | trường hợp | vụ việc | tổ quốc | xã hội | sở hữu
        | báo điện tử | cơ sở dữ liệu | cơ sở hạ tầng | cơ sở vật chất | cơ sở pháp lý | địa bàn | chương trình
        | đề án | dự án | nghị quyết | chỉ thị | nghị định | luật | chính trị - xã hội | chính trị xã hội
        | kinh tế - xã hội | kinh tế xã hội | xã hội - nghề nghiệp | quỹ đất | cntt | csdl | csdlqg | tthc | cchc
        | gpmb | ktxh | kt - xh | atgt | pccc | oda | grdp | dự án đầu tư | dự án đầu tư xây dựng
        | đầu tư xây dựng | xúc tiến đầu tư | phát triển nông thôn | phát triển đô thị | phát triển quỹ đất
        | phát triển doanh nghiệp | hỗ trợ doanh nghiệp | quản lý dự án | quản lý thị trường | tổ chức bộ máy
        | tổ chức cán bộ | hành chính công | phục vụ hành chính công | tìm kiếm cứu nạn | phòng cháy
        | đầu tư phát triển | đầu tư công | kiểm soát bệnh tật | tổ hợp tác | vốn | ngân sách | pháp luật
        | chủ trương | chính sách | văn phòng phẩm | đội ngũ | bảo vệ rừng | điều phối nông thôn mới | ban ngày
        | báo cáo viên | tỉnh lộ | trung ương | việt nam | dân sự | nhân sự | hình sự | thời sự | việc làm
        | thông tin đối ngoại | truyền hình | truyền thông | thông tin | tối cao | công lập | tiểu học | thcs
        | thpt | mầm non | ngoài công lập | độc lập | công trình | lộ trình | giao thông | giao lưu | giao dịch
        | chuyển đổi số | thi hành án | thi hành án dân sự | stt | giáo dục nghề nghiệp | giáo dục thường xuyên
        | phòng , chống thiên tai | phòng , chống tội phạm | phòng , chống tham nhũng
        | phòng , chống tham nhũng , tiêu cực | đi qua | cấp có thẩm quyền | cấp thẩm quyền | ngày nay
        | cảnh sát điều tra | thường trú | quản lý hành chính về trật tự xã hội | phi chính phủ
        | phi chính phủ nước ngoài | viễn thông quân đội | hàng không | phòng không | không quân | từ thiện
        | người có công | sáng tạo | đổi mới sáng tạo | khởi nghiệp sáng tạo | kế hoạch hóa gia đình
        | phục hồi chức năng | cộng đồng | đồng bào | vì sự tiến bộ của phụ nữ | vì sự tiến bộ phụ nữ
        | khu vực phát triển đô thị | khối lượng | bà mẹ | hậu cần | trợ giúp | trợ giúp pháp lý
        | quản lý nhà nước | quản lý ngành | quản lý ngành , lĩnh vực | quản lý chuyên ngành
        | phòng , chống tội phạm sử dụng công nghệ cao | bảo vệ an ninh trật tự | bảo vệ an ninh , trật tự
        | tham gia bảo vệ an ninh , trật tự | tham gia bảo vệ an ninh trật tự | tham mưu , giúp việc
        | tham mưu giúp việc | lãnh sự | miền trung | miền bắc | miền nam | miền trung - tây nguyên
        | vốn nhà nước tại doanh nghiệp | đầu tư của cộng đồng | cho doanh nghiệp nhỏ và vừa
        | chiến lược phát triển | tiền gửi | bồi thường , hỗ trợ và tái định cư
        | bồi thường , hỗ trợ , tái định cư | nghiệp vụ | dịch vụ | phục vụ | nội bộ | toàn bộ | trụ sở | cơ hội
        | lễ hội | môi trường | thị trường | quân đội | hạ tầng | trực tuyến | cử tri | chế tạo | vật nuôi
        | cây trồng | người tiêu dùng | tiêu dùng | thu nhập | danh mục | văn xã | khối văn xã | trật tự
        | trật tự xây dựng | trật tự đô thị | trật tự an toàn | trật tự an toàn xã hội | trật tự , an toàn xã hội
        | nghệ thuật biểu diễn | khu công nghiệp | khu công nghệ cao | các khu công nghiệp | hiv / aids | trị sự
        | công nghệ số | kinh tế số | dữ liệu số | xã hội số | chính quyền số | chính quyền điện tử
        | kinh tế - kỹ thuật | phòng cháy , chữa cháy | phòng cháy chữa cháy
        | phòng cháy , chữa cháy và cứu nạn , cứu hộ | phòng cháy chữa cháy và cứu nạn cứu hộ
        | phòng cháy , chữa cháy và cứu hộ , cứu nạn | cứu nạn , cứu hộ | phòng cháy và chữa cháy
        | phòng thủ dân sự | thi đua - khen thưởng | thi đua , khen thưởng | tòa nhà | hội đồng hương | tổ ấm
        | tổ tiên | ban công | quỹ thời gian | hội họa | đoàn tụ | trạm dừng nghỉ | nhóm đối tượng | nhóm nhiệm vụ
        | nhóm giải pháp | khoa học | trường lớp | trường bắn | đội hình | đội bóng | hội nghề nghiệp | hội trường
        | hội xuân | hội đàm song phương | đoàn xe | bộ đội | bộ luật | bộ mặt | bộ sách | bộ tài liệu
        | bộ dữ liệu | bộ nhận diện | bộ mã | bộ môn | bộ đơn giá | sở thích | sở tại | phòng ngủ | phòng học
        | phòng họp | phòng làm việc | phòng chờ | phòng ở | vụ mùa | vụ án | vụ đông | vụ xuân | vụ hè thu
        | vụ đông xuân | vụ tai nạn | vụ cháy | viện phí | viện trợ không hoàn lại | khu kinh tế | khu du lịch
        | khu di tích | khai thác thủy lợi | xã hội tổng hợp | hành chính tổng hợp | hành chính - tổng hợp
        | đo lường | nông thôn | nông thôn mới | trực thăng | thư viện số | nơi nhận | bán trú | con nuôi
        | nhà nuôi | trung cấp | cao cấp | sơ cấp | thứ cấp | nâng cấp đô thị | riêng lẻ | sự nghiệp
        | sự nghiệp công | sự cố | sự kiện | kinh tế hợp tác | kinh tế tập thể | kinh tế tư nhân
        """,
    # Territories whose syllables mean something else alone.
    kinds.WORD: "cao bằng | cần thơ | hải phòng | bà rịa",
    kinds.LEAD: "chủ trì | đồng chủ trì | cùng chủ trì | chủ trì thực hiện | chịu trách nhiệm chính",
    kinds.LEAD_AS: """
        là cơ quan đầu mối | là đơn vị đầu mối | là đầu mối | làm đầu mối | làm cơ quan đầu mối
        | là cơ quan chủ trì | là đơn vị chủ trì | là cơ quan thường trực | là đơn vị thường trực
        | làm cơ quan thường trực | làm chủ trì | đóng vai trò chủ trì | giữ vai trò chủ trì
        | là cơ quan đầu mối chủ trì | là chủ trì
        """,
    kinds.COORDINATE: """
        phối hợp | phối hợp cùng | phối hợp cùng với | phối kết hợp | phối , kết hợp | là cơ quan phối hợp
        | là đơn vị phối hợp | tham gia phối hợp | cùng phối hợp
        """,
    kinds.PARTNERS: """
        với sự tham gia của | với sự phối hợp của | có sự tham gia của | có sự phối hợp của
        | với sự phối hợp tham gia của
        """,
    kinds.GUIDE: "hướng dẫn",
    kinds.ORIENTATION: "định hướng",
    kinds.MONITOR: "theo dõi | đôn đốc | kiểm tra | giám sát",
    kinds.REPORT: "báo cáo | b / c | báo cáo kết quả | báo cáo tình hình",
    kinds.SEND: "gửi | đồng gửi | đồng thời gửi | phản ánh | gửi báo cáo | gửi kết quả | gửi văn bản",
    kinds.THROUGH: "qua | thông qua",
    kinds.ASSIGN: """
        giao | giao cho | giao nhiệm vụ cho | phân công | phân công cho | giao trách nhiệm cho | ủy quyền cho
        | yêu cầu | giao thêm
        """,
    kinds.REQUEST: "đề nghị | kính đề nghị | trân trọng đề nghị | kính mời | mời",
    kinds.DO: """
        triển khai | thực hiện | tổ chức triển khai | tổ chức thực hiện | triển khai thực hiện | thi hành
        | tham mưu | tổ chức triển khai thực hiện | giúp | thực thi | tiến hành | hoàn thành
        """,
    kinds.VERB: VERBS,
    kinds.WITH: "với | cùng | cùng với",
    kinds.TOWARDS: "về | cho | đến | tới | lên",
    kinds.OF: "của",
    kinds.AMONG: "giữa | bởi | đối với",
    kinds.BY: "do",
    kinds.PURPOSE: "để | nhằm",
    kinds.BASIS: "căn cứ | căn cứ vào | theo | trên cơ sở | dưới | bám sát | thực hiện theo | căn cứ theo",
    kinds.FUNCTION: """
        trong | tại | từ | khi | nếu | là | được | đã | có | trước | sau | sau khi | vào | mà | thì | nhưng | còn
        | như | trừ | gồm | bao gồm | không | trong đó | trong việc | trong năm | trong quý | trong tháng
        | trong thời gian | theo quy định | này | ngay | trong phạm vi | trong công tác | trong trường hợp
        | qua đó | thông qua đó | thông qua việc | thông qua các | trên cơ sở đó | nt | v.v | xét | bị | bằng
        | ngày | quý | năm | tháng | thông qua hoạt động | thông qua công tác | trong triển khai | trong thực hiện
        | trong tổ chức | tuy nhiên | do đó | nhất là | đặc biệt là
        """,
    kinds.MANNER: """
        chủ động | tích cực | kịp thời | thường xuyên | định kỳ | hằng năm | hàng năm | hằng quý | hàng quý
        | hằng tháng | hàng tháng | có trách nhiệm | có nhiệm vụ | trực tiếp | tiếp tục | khẩn trương | cần | phải
        | sẽ | chặt chẽ | nghiêm túc | đột xuất | theo chức năng , nhiệm vụ | theo chức năng
        | theo chức năng , nhiệm vụ được giao | theo nhiệm vụ được giao | cùng nhau | theo thẩm quyền | đồng thời
        | thống nhất | nhanh chóng | sớm | cũng | trên cơ sở chức năng , nhiệm vụ | hiệu quả | đẩy mạnh
        | tăng cường | tập trung | liên tục | toàn diện | sâu rộng | phấn đấu | tự | định kỳ hằng năm
        | định kỳ hàng năm | đồng bộ | tốt | chủ động , tích cực | chịu trách nhiệm | nghiêm | đầy đủ
        | theo chức năng nhiệm vụ | theo chức năng , nhiệm vụ , quyền hạn | theo lĩnh vực | theo phân công
        | cơ quan thường trực là | cơ quan thường trực | đơn vị thường trực | cơ quan đầu mối là | chậm nhất
        | muộn nhất | không quá | gương mẫu | cơ quan đầu mối | thường kỳ | cùng tham gia | của mình
        | chức năng , nhiệm vụ | chức năng nhiệm vụ | chức năng , nhiệm vụ , quyền hạn | nhiệm vụ , quyền hạn
        | riêng | luân phiên | thay phiên nhau | thay phiên
        """,
    kinds.ABSTRACT: """
        công tác | hoạt động | cơ chế | quy chế | chế độ | văn bản | thông tư | tài liệu | sổ tay | sự | hình thức
        | kết quả | hệ thống | phần mềm | kỹ năng | thẩm quyền | mối quan hệ | phương án | năng lực | quy trình
        | quan hệ | vai trò | nguyên tắc | chương trình phối hợp | phương thức | tinh thần | mô hình | biện pháp
        | giải pháp | thủ tục | hợp đồng | thỏa thuận | nội dung | kế hoạch | biểu mẫu | ý thức | chất lượng
        | trách nhiệm | nhiệm vụ | chức năng | vấn đề | khả năng | dự thảo | việc | quá trình | tình hình
        | danh sách | số liệu | tiến độ | hồ sơ | số nợ | số tiền | số lượng | số vụ | số hộ | số người | số thu
        """,
    kinds.MEETING: """
        cuộc họp | hội nghị | phiên họp | buổi | buổi họp | buổi làm việc | hội thảo | lễ | hội đàm | tọa đàm
        | kỳ họp | họp | họp báo | họp giao ban | cuộc họp giao ban | hội nghị giao ban | giao ban báo chí | cuộc
        | đại hội | diễn đàn | đề tài | nhiệm vụ khoa học | nhiệm vụ khoa học và công nghệ | dự án khoa học
        | hội thi | cuộc thi | hội thao | hội diễn | liên hoan | giải thưởng
        """,
    kinds.PERSON: "đồng chí | đ / c | ông | bà | tm . | kt . | tl . | tuq .",
    kinds.ANNOUNCE: "như sau | sau đây | thông qua ngày | đánh giá cao | nhấn mạnh | cho rằng | cho biết",
    kinds.AND: "và | & | cũng như | kể cả | hoặc",
}

# Fields that are also verbs, bodies or abbreviations elsewhere: read as fields only behind Bộ, Sở, Phòng.
_FIELDS_OF_MINISTRIES = """
    xây dựng | công an | thanh tra | nội vụ + lao động | đào tạo | kế hoạch + kỹ thuật | kế hoạch + tổng hợp
    | tổ chức + hành chính | tổ chức + cán bộ | tổ chức cán bộ | hành chính + quản trị | quản lý chất lượng
    | đảm bảo chất lượng | điều dưỡng | công tác xã hội | công tác học sinh , sinh viên | công tác sinh viên
    | vật tư + thiết bị y tế | quản trị thiết bị | khảo thí + đảm bảo chất lượng
    """

SPELLINGS = {"lí": "lý", "kĩ": "kỹ", "kí": "ký", "mĩ": "mỹ", "tỷ": "tỉ", "qui": "quy", "quí": "quý", "sĩ": "sỹ"}


class Entry(NamedTuple):
    """All expressions that begin with one token: its kind alone, and by their second token the longer ones.

    Of these, the tokens behind the second are given, the longest first.
    """

    alone: Kind | None
    longer: Mapping[str, tuple[tuple[tuple[str, ...], Kind], ...]]


Expressions = Mapping[str, Entry]


def token_key(token: str) -> str:
    """Return the one spelling of a lower-case token that the lexicon uses (*lí* as *lý*)."""
    return SPELLINGS.get(token, token)


_JOINED = {"+": ("và", "&", "-", ""), ",": (",", "và", "&", "-", "")}


def _joined(fields: str) -> str:
    """Write out every way to join the parts of fields of work."""
    return " | ".join(" ".join(way) for field in fields.split("|") for way in _ways(field.split()))


def _ways(tokens: list[str]) -> Iterator[tuple[str, ...]]:
    return product(*(_JOINED.get(token, (token,)) for token in tokens))


def _compiled(entries: list[tuple[str, Kind]]) -> Expressions:
    """Group expressions by their first and second token, the longest first."""
    alone: dict[str, Kind] = {}
    longer: dict[str, dict[str, list[tuple[tuple[str, ...], Kind]]]] = {}
    for expressions, kind in entries:
        for expression in expressions.split("|"):
            first, *rest = (token_key(token) for token in expression.split())
            if rest:
                longer.setdefault(first, {}).setdefault(rest[0], []).append((tuple(rest[1:]), kind))
            else:
                alone[first] = kind
    return {
        first: Entry(
            alone.get(first),
            {
                second: tuple(sorted(found, key=lambda entry: -len(entry[0])))
                for second, found in longer.get(first, {}).items()
            },
        )
        for first in {*alone, *longer}
    }


_FIELDS = _joined(WORDS[kinds.FIELD])
EXPRESSIONS = _compiled([(_FIELDS if kind is kinds.FIELD else words, kind) for kind, words in WORDS.items()])
FIELDS_OF_MINISTRIES = _compiled([(f"{_FIELDS} | {_joined(_FIELDS_OF_MINISTRIES)}", kinds.FIELD)])
