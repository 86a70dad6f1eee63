"""The plain verbs of official Vietnamese (*động từ hành chính*): they begin a predicate and give no role.

A new verb is one entry here. In a name such a verb has a capital, or is one of `IN_NAMES` behind another verb.
"""

_GENERAL = """
    ban hành | rà soát | tổng rà soát | tổng hợp | trình | trình bày | trình duyệt | đánh giá | thẩm định
    | phân bổ | phân khai | bố trí | cân đối | đề xuất | kiến nghị | nghiên cứu | xem xét | quyết định | cung cấp
    | cập nhật | công bố | công khai | nâng cao | phát huy | huy động | hỗ trợ | tạo | bảo đảm | đảm bảo
    | hoàn thiện | sửa đổi | bổ sung | điều chỉnh | lập | lựa chọn | thu thập | kết nối | chia sẻ | duy trì
    | phát triển | xử lý | giải quyết | tháo gỡ | phát hiện | ngăn chặn | phòng ngừa | phòng chống | phòng , chống
    | lãnh đạo , chỉ đạo | phát động | vận động | tham gia | tham dự | đăng ký | ký kết | phê duyệt | quy định
    | chỉ đạo | điều hành | điều phối | lồng ghép | đưa | thiết lập | khai thác | sử dụng | kiện toàn | sắp xếp
    | xác định | xác minh | sơ kết | tổng kết | nhân rộng | thành lập | thúc đẩy | khuyến khích | hợp tác
    | liên kết | trao đổi | thông báo | chuẩn bị | thẩm tra | góp ý | tiếp nhận | tiếp thu | lấy ý kiến
    | xin ý kiến | cho ý kiến | tham gia ý kiến | có ý kiến | hợp nhất | tạo điều kiện | ưu tiên | chú trọng
    | chuyển | phân cấp | phân quyền | khắc phục | chấn chỉnh | xóa | xóa bỏ | mở rộng | cải thiện | củng cố
    | đổi mới | kiểm soát | đề ra | ký | hình thành | ứng dụng | chuyển giao | áp dụng | bàn giao | theo sát
    | nắm bắt | trả lời | giải trình | tự chủ | cụ thể hóa | thể chế hóa | luật hóa | mở | cử | chấp hành
    | tuân thủ | nhắc nhở | rút kinh nghiệm | ghi chép | ghi | nắm | nắm tình hình | nắm chắc | tăng | sẵn sàng
    | đình chỉ | làm | làm việc | làm rõ | làm tốt | nêu | nêu rõ | nêu gương | chốt | soát | gắn | gắn kết
    | gắn với | quan tâm | quyết liệt | nỗ lực | khởi động | kết thúc | hoàn tất | hoàn trả | bám nắm | chịu
    | lường trước | nhận diện | khẳng định | công nhận | cho phép | chấp thuận | đồng ý | phản hồi | giải đáp
    | đốc thúc | kiểm điểm | xem lại | đối chiếu | so sánh | tính toán | ước tính | dự kiến | dự tính | dự trù
    | lên kế hoạch | lên phương án | đặt hàng | giao khoán | chọn cử | mời gọi | tìm kiếm | tìm hiểu | thăm dò
    | tham khảo | tham quan | thay thế | thay đổi | bãi bỏ | hủy bỏ | gỡ bỏ | loại bỏ | cắt giảm | giảm | rút ngắn
    | rút gọn | đơn giản hóa | tinh giản | tinh gọn | sáp nhập | chia tách | giải thể | tổ chức lại | cơ cấu lại
    | sắp đặt | di chuyển | đi đầu | tiên phong | tháo dỡ | dỡ bỏ | chống | chống đối | phòng tránh | hạn chế
    | khống chế | giới hạn | phân loại | phân nhóm | phân luồng | phân tuyến | phân định | phân chia | phân giao
    | quản trị | dành | giành | giữ gìn | giữ vững | gìn giữ | lưu giữ | ổn định | kéo dài | gia hạn | đáp ứng
    | thỏa mãn | tận dụng | tranh thủ | khơi dậy | khơi thông | phát động thi đua | thúc giục | cam kết | giao kết
    | thương thảo | bàn bạc | thảo luận | thống kê | quán xuyến | trực chiến | túc trực | ứng trực | thay mặt
    | đại diện cho | ủy quyền | ủy thác | tiếp tay | tiếp sức | tiếp cận | tiếp xúc | gặp gỡ | gặp mặt | đón
    | đón nhận | đón tiếp | tiếp đón | đưa đón | phục dựng | gom | thu gom | thu dọn | dọn | dọn dẹp | dọn vệ sinh
    | quét dọn | tổng vệ sinh | xúc | đào | đắp | san lấp | san gạt | đánh dấu | cắm | cắm mốc | cắm biển | treo
    | dựng | gỡ | chặn | canh | canh gác | thay | trả | kéo | chở | gửi lại | soạn thảo | xây dựng | khởi thảo
    | chỉnh lý | chỉnh sửa | hiệu chỉnh | hiệu đính | cải tiến | đẩy lùi | đẩy nhanh | đẩy lên | chuyển đổi
    | chuyển hóa | chuyển tải | chuyển biến | chuyển tiếp | tập hợp | quy tụ | sàng lọc | ngăn ngừa | răn đe
    | nghiêm cấm | cấm | cảnh tỉnh | cảnh giác | cảnh giới | đề cao | coi trọng | xem trọng | tôn trọng
    | bám địa bàn | bám cơ sở | xuống cơ sở | đi cơ sở | chia lửa | xung kích | đồng hành | sát cánh | chung tay
    | góp phần | đóng góp | ủng hộ | quyên góp | hiến tặng | hiến đất | quản lý | phụ trách | trực ban | cung ứng
    | ra quân | khuyến cáo | khuyến nghị | tiếp quản | tiếp nối | kế thừa | kiến tạo | hoàn chỉnh | chi viện
    | tăng viện | bổ trợ | tương trợ | gợi ý | chỉ dẫn | dẫn dắt | dìu dắt | khích lệ | cổ vũ | trao quyền
    | ủy nhiệm | chấm dứt | ngừng | tạm dừng | dừng | dừng hoạt động | đóng cửa | mở cửa | khai trương | ra mắt
    | quy đổi | đề cử | phân bố | phân vùng | phân tán | tập kết | phá dỡ | xử trí | đối phó | đề phòng | trấn an
    | tiếp tế | tiếp ứng | thanh lý | điều chuyển | gắn biển | đặt tên | bốc thăm | chọn lọc | thương lượng
    | xã hội hóa | gây quỹ | khoanh định | quan tâm chỉ đạo | tập trung chỉ đạo | tăng cường chỉ đạo
    | nghiên cứu đề xuất | giao lưu kết nghĩa | kết nghĩa | nhận xét | phê bình | cho chủ trương | cho thí điểm
    | phân công phụ trách | bám nắm địa bàn | nắm địa bàn | vào cuộc | ra văn bản | gửi gắm | ghi danh | phản biện
    | theo đuổi | vượt qua | hoạch định | dự thính | rà | vạch ra | lên danh sách | lên lịch | xếp lịch | phân ca
    | tăng ca | bố trí trực | cắt cử | huy động lực lượng | trực | chọn | bám | nhận | giữ | lo | xin | nâng
    | chia | bầu | soạn | hủy | đóng | quét | gọi | báo tin | báo ngay | ra quyết định | ra thông báo | giãn cách
    | bắt đầu | thuê | phạt | in | tuyển | giao nhận | ấn định | công bố công khai | quyết nghị | nhất trí
    | tán thành | biểu quyết | tái khởi động | đảm nhận | đảm nhiệm | đảm đương | gánh vác | thụ hưởng | bảo hộ
    | sưởi ấm | cất giữ | trông coi | trông nom | coi sóc | phục dịch | bày trí | trang trí | trang hoàng
    | thắp sáng | chiếu sáng | hòa mạng | nối mạng | trả kết quả | dò | dò tìm | kê | kê thêm | nhốt | nhắc việc
    | ngắt | hô hoán | dập | sắp | điểm danh | phát quang | dẫn chương trình | phát giấy mời | sửa
"""
_PERSONNEL = """
    tuyển dụng | tuyển chọn | bổ nhiệm | bổ nhiệm lại | miễn nhiệm | luân chuyển | điều động | biệt phái
    | quy hoạch | sát hạch | thi tuyển | xét tuyển | nâng lương | nâng ngạch | xếp lương | xếp loại | chi trả
    | trả lương | kỷ luật | thi hành kỷ luật | xử lý kỷ luật | khen thưởng | biểu dương | tôn vinh | vinh danh
    | trao tặng | trao | trao giải | trao quyết định | trao quà | tặng | tặng quà | tặng thưởng | thăm | thăm hỏi
    | thăm viếng | viếng | động viên | đề bạt | bãi nhiệm | thôi việc | nghỉ việc | nghỉ hưu | tinh giản biên chế
    | giải quyết chế độ | chấm điểm | chấm | bình xét | bình chọn | xét chọn | xét duyệt | xếp hạng | phân hạng
    | phong tặng | truy tặng | suy tôn | phát thẻ | kết nạp | khai trừ | giới thiệu | ứng cử | bầu cử
    | hiệp thương | tiếp xúc cử tri | chất vấn | trưng cầu | cho thôi | giao biên chế
"""
_WORD_AND_PRESS = """
    tuyên truyền | phổ biến | quán triệt | nghiên cứu học tập | đưa tin | viết bài | viết | đăng | đăng bài
    | đăng tải | đăng tin | phát sóng | phát tán | phản bác | đấu tranh | quảng bá | truyền tải | truyền đạt
    | lan tỏa | cổ động | biên soạn | biên tập | biên dịch | in ấn | in sao | sao chụp | sao gửi | nhân bản
    | phát hành | xuất bản | dịch thuật | niêm yết | kêu gọi | hưởng ứng | đối thoại | đàm phán | thuyết trình
    | thuyết minh | trưng bày | triển lãm | trình chiếu | chiếu phim | biểu diễn | dàn dựng | sáng tác
    | thi sáng tác | sưu tầm | sưu tập | trùng tu | tu bổ | tôn tạo | phục chế | bảo tồn | chỉnh trang | xúc tiến
    | tư vấn | giải thích | định hướng dư luận | nắm dư luận | phỏng vấn | tường thuật | ghi hình | quay phim
    | phát biểu | kể chuyện | thi đấu | tập luyện | luyện tập | tập duyệt | đăng cai | khai mạc | bế mạc | kỷ niệm
    | tuần hành | phát quà | vinh danh gương | cải chính | đính chính | xin lỗi | bóc gỡ | gỡ tin | công chiếu
    | lưu hành | thuyết phục | cảm hóa
"""
_EDUCATION = """
    đào tạo | đào tạo lại | bồi dưỡng | tập huấn | giáo dục | dạy | dạy học | dạy nghề | giảng dạy | tuyển sinh
    | ôn tập | ôn thi | phụ đạo | coi thi | ra đề | làm đề | chấm thi | kiểm định | xóa mù chữ | phổ cập
    | duy trì sĩ số | phân ban | phân lớp | cấp bằng | cấp chứng chỉ | miễn giảm | trông giữ | nuôi dạy
    | nuôi dưỡng | huấn luyện | diễn tập | kèm cặp | vận động học sinh | trang bị | cấp học bổng | tái đào tạo
    | khảo thí | sát hạch đầu vào | học tập | miễn học phí | khai giảng | bế giảng | tổ chức khai giảng
    | tổ chức bế giảng | tổ chức hội nghị | tổ chức hội nghị giao ban | tổ chức hội thảo | tổ chức hội thi
    | dự giờ | thao giảng | tổ chức thao giảng | họp phụ huynh | tổ chức họp phụ huynh | có mặt
"""
_HEALTH_AND_WELFARE = """
    khám | khám bệnh | khám sức khỏe | khám sàng lọc | khám , chữa bệnh | khám tuyển | chữa trị | điều trị
    | cấp cứu | sơ cứu | sơ cấp cứu | cứu chữa | tiêm | tiêm phòng | tiêm chủng | tiêm vắc xin | phun | phun thuốc
    | phun hóa chất | phun khử khuẩn | khử trùng | khử khuẩn | tiêu độc | tiêu độc khử trùng | tiêu hủy
    | khoanh vùng | truy vết | cách ly | xét nghiệm | lấy mẫu | kiểm nghiệm | giám định | giám sát dịch
    | chẩn đoán | kê đơn | cấp thuốc | chăm sóc | chăm lo | phục hồi | can thiệp | cai nghiện | trợ cấp | cứu trợ
    | cứu đói | giúp đỡ | đỡ đầu | bảo trợ | nhận nuôi | nhận đỡ đầu | chi trả trợ cấp | xóa nhà tạm | thu dung
    | tiếp nhận điều trị | hiến máu | dập dịch | bao vây | sàng lọc bệnh | tầm soát | phòng bệnh | phòng dịch
    | quản lý thai nghén | quyên tặng | cứu | quy tập | tìm kiếm quy tập | cất bốc | thắp hương | thu hồi thuốc
    | mai táng | hỏa táng | an táng | nâng cao thể trạng | truyền máu | phẫu thuật | hội chẩn | chuyển tuyến
    | chuyển viện | tư vấn sức khỏe | châm cứu | xoa bóp | bấm huyệt | tư vấn tâm lý | khử nhiễm | tẩy uế
"""
_FARMING_AND_NATURE = """
    trồng | trồng rừng | trồng cây | chăm bón | gieo | gieo trồng | gieo sạ | thu hoạch | canh tác | chăn nuôi
    | nuôi trồng | thả cá | thả giống | tái đàn | tái tạo | phục tráng | nhân giống | lai tạo | khảo nghiệm
    | giết mổ | kiểm dịch | chế biến | bảo quản | vận hành hồ | tích nước | xả lũ | xả nước | điều tiết | tưới
    | tiêu úng | bơm | bơm nước | nạo vét | khơi thông dòng chảy | gia cố | xử lý sạt lở | tu sửa | khoán bảo vệ
    | khoanh nuôi | bảo vệ | phòng trừ | diệt chuột | diệt bọ gậy | diệt lăng quăng | đánh bắt | thả phao
    | truy xuất | chứng nhận | cấp mã | cấp mã số | tiêu thụ | bao tiêu | thu mua | mua gom | tạm trữ | dự báo
    | cảnh báo | quan trắc | đo đạc | đo vẽ | cắm tiêu | trích đo | quan sát | kiểm kê | kiểm đếm | ứng phó
    | ứng cứu | sơ tán | di dời | di dân | di tản | tái định cư | cứu hộ | cứu nạn | tìm kiếm cứu hộ | khôi phục
    | phục hồi sản xuất | chằng chống | neo đậu | kêu gọi tàu thuyền | chống hạn | chống úng | chống ngập
    | chữa cháy | dập lửa | dập tắt | đốt | đốt dọn | ký cam kết | xả thải | đổ thải | chôn lấp | hoàn nguyên
    | cải tạo phục hồi | phân loại rác | vớt | phòng cháy rừng | thông báo lũ | tiêm vaccine | bón | bón phân
    | phun xịt | che phủ | làm đất | phủ xanh | sơ chế | đóng gói | phối giống | tái chế | tái sử dụng | giao rừng
    | thả bổ sung | tái thả | nuôi | diệt | thả | đo
"""
_BUILDING_AND_LAND = """
    quy hoạch chi tiết | thiết kế | thi công | khởi công | khánh thành | xây lắp | xây mới | lắp đặt | nâng cấp
    | cải tạo | sửa chữa | bảo trì | bảo dưỡng | duy tu | duy tu sửa chữa | kiên cố hóa | bê tông hóa | nhựa hóa
    | cứng hóa | thảm nhựa | thông tuyến | thông xe | phân làn | phân luồng giao thông | đấu nối | cấp điện
    | cấp nước | thoát nước | cấp phép | cấp giấy phép | cấp giấy chứng nhận | cấp đổi | cấp mới | thẩm duyệt
    | nghiệm thu | giải phóng mặt bằng | giải tỏa | bồi thường | thu hồi | thu hồi đất | cưỡng chế
    | kiểm đếm bắt buộc | cắm mốc giới | giao đất | cho thuê | cho thuê đất | đấu giá | đấu thầu | mời thầu
    | chọn thầu | lựa chọn nhà thầu | định giá | thẩm định giá | xác định giá | kê khai | áp giá | chuyển mục đích
    | tách thửa | hợp thửa | đăng bộ | chỉnh lý biến động | lập bản đồ | cắm cọc | giám sát thi công | khảo sát
    | vận chuyển | tháo gỡ vướng mắc | bố trí tái định cư | tăng chuyến | điều tiết giao thông | hạn chế tải trọng
    | cân tải | cân xe | đăng kiểm | kiểm định xe | sát hạch lái xe | cấp giấy phép lái xe | trám vá | rải
    | rải nhựa | nạo hút | san ủi | trải nhựa | lát | sơn | kẻ vạch | ngầm hóa | hạ ngầm | chuyển nhượng | mở thầu
    | chấm thầu | xét thầu | cấp biển số | gia tải | hạ tải | đóng điện | xây | lắp
"""
_MONEY_AND_TRADE = """
    đầu tư | mua sắm | mua | bán hàng | cho vay | thu nợ | giải ngân | giải ngân vốn | thanh toán | quyết toán
    | tạm ứng | thu hồi tạm ứng | cấp phát | cấp kinh phí | cấp vốn | cấp bù | bù giá | trích | trích lập | nộp
    | thu nộp | thu thuế | thu ngân sách | truy thu | hoàn thuế | miễn thuế | khoanh nợ | xóa nợ | cơ cấu nợ
    | kiểm toán | hạch toán | phân phối | bình ổn | bình ổn giá | niêm phong | tài trợ | viện trợ | thu hút
    | mời gọi đầu tư | cổ phần hóa | thoái vốn | góp vốn | huy động vốn | bảo lãnh | thế chấp | cầm cố | thu phí
    | thu hồi vốn | thông quan | kinh doanh | sản xuất | buôn bán | chống buôn lậu | kiểm soát giá | ghi thu
    | đối soát | khấu trừ | chi tiêu | tiết kiệm | chống lãng phí | thu xếp | cắt giảm chi phí | lập dự toán
    | điều hòa | bảo toàn | tăng thu | tiết kiệm chi | giảm giá | trợ giá | ký quỹ | hoàn ứng | chuyển khoản
    | dán tem | dán nhãn | kích cầu | vay | thu | xuất cấp | xuất kho | giãn nợ | giãn tiến độ | hạ lãi suất
    | bán đấu giá
"""
_ORDER_AND_DEFENCE = """
    tuần tra | tuần tra kiểm soát | canh phòng | truy quét | truy bắt | truy nã | truy tìm | truy tố | xét xử
    | khởi tố | bắt giữ | dẫn giải | áp giải | tịch thu | thu giữ | kê biên | phong tỏa | niêm cất | xử phạt
    | xử lý vi phạm | điều tra | điều tra làm rõ | thanh tra | triệt phá | triệt xóa | triệt tiêu | trấn áp
    | răn đe giáo dục | gọi hỏi | giáo dục cảm hóa | quản chế | trục xuất | hiệp đồng | báo động | tuyển quân
    | gọi nhập ngũ | giao quân | giao nhận quân | hành quân | đóng quân | rà phá | rà phá bom mìn
    | bảo vệ mục tiêu | giữ gìn trật tự | giải tán | vây bắt | chốt chặn | chốt trực | kiểm tra tạm trú
    | cấp căn cước | làm căn cước | thu nhận hồ sơ | thu nhận | xử lý tin báo | tố giác | giải cứu
    | kiểm soát tải trọng | ngăn cấm | phân công trực | cấp thẻ | đăng ký tạm trú | quản lý cư trú | tạm đình chỉ
    | xóa bỏ tụ điểm | giải mật | mã hóa | bảo vệ hiện trường | khám nghiệm | khám xét | đấu tranh trấn áp
    | phân giới cắm mốc | xua đuổi | áp tải | dẫn đoàn | giải vây | trinh sát | mật phục | hóa trang | neo giữ
    | vây ráp | khoanh bắt | bắt quả tang | lập biên bản | tạm giữ phương tiện | cảnh cáo | phúc kiểm
    | kiểm soát người ra vào | bóc dỡ | bóc tách
"""
_LAW = """
    hòa giải | giải quyết khiếu nại | tiếp công dân | tiếp dân | đối thoại với | thụ lý | xác nhận | chứng thực
    | công chứng | trích lục | khai sinh | cải cách | bào chữa | trợ giúp pháp lý cho | kháng nghị | kháng cáo
    | đình bản | pháp điển hóa | hệ thống hóa | rà soát văn bản | kiểm tra văn bản | khởi kiện
    | giải thích pháp luật | phúc tra | phúc khảo | chuyển hồ sơ | chuyển đơn | lưu trữ | lưu hồ sơ | kết luận
    | tổng kiểm tra | chứng kiến | áp dụng biện pháp | thẩm vấn | tự kiểm tra | tự rà soát | tự đánh giá
"""
_COMPUTING = """
    số hóa | tích hợp | vận hành | vận hành thử | kết nối liên thông | liên thông | đồng bộ hóa | làm sạch
    | làm sạch dữ liệu | chuẩn hóa | nhập liệu | nhập dữ liệu | khai báo | truy cập | cài đặt | kích hoạt
    | sao lưu | phục hồi dữ liệu | nâng cấp hệ thống | phân tích | tự động hóa | hiện đại hóa | tin học hóa
    | cấu hình | kiểm thử | thử nghiệm | thí điểm | chạy thử | đo kiểm | phủ sóng | xóa vùng lõm | ghi nhận
    | giám sát an ninh mạng | khai phá | tra cứu | tìm kiếm thông tin | cấp tài khoản | cấp chữ ký số | ký số
    | trực tuyến hóa | dùng chung | tối ưu | tối ưu hóa | ứng cứu sự cố | rà quét | bảo hành | thuê dịch vụ
    | tái cấu trúc | tái cơ cấu | xây dựng lại | lập hồ sơ | lập danh sách | định danh | xác thực | đăng nhập
    | truy nhập | gắn mã | chia sẻ dữ liệu
"""
_DOMAINS = (
    _GENERAL,
    _PERSONNEL,
    _WORD_AND_PRESS,
    _EDUCATION,
    _HEALTH_AND_WELFARE,
    _FARMING_AND_NATURE,
    _BUILDING_AND_LAND,
    _MONEY_AND_TRADE,
    _ORDER_AND_DEFENCE,
    _LAW,
    _COMPUTING,
)
VERBS = " | ".join(_DOMAINS)
# In small letters these go on with a name behind another verb: Trung tâm Bảo tồn và phát triển …
IN_NAMES = frozenset(
    expression.strip()
    for expression in """
        phát triển | đầu tư | xây dựng | bảo vệ | bảo tồn | đào tạo | bồi dưỡng | tư vấn | hỗ trợ | ứng dụng
        | chuyển giao | nghiên cứu | nuôi trồng | chăn nuôi | sản xuất | kinh doanh | chế biến | kiểm định
        | kiểm soát | xúc tiến | khai thác | điều hành | điều phối | quản lý | giáo dục | phòng chống
        | phòng , chống | đổi mới | cải cách
        | hợp tác | lưu trữ | đấu thầu | đấu giá | quy hoạch | thiết kế | khảo sát | thi công | cấp cứu
        | hòa giải | huấn luyện | thi đấu | giám định | chăm sóc | nuôi dưỡng | bảo trợ | phục hồi | thống kê
        | phân tích | dự báo | cảnh báo | mua sắm | xuất bản | phát hành | sáng tác | triển lãm | tiếp nhận
        | trả kết quả | kiểm dịch | bảo quản | giết mổ | vận hành | tái định cư | giải phóng mặt bằng | bồi thường
        | thanh tra | kiểm kê | đo đạc | tổng hợp | phổ biến | khuyến khích | sắp xếp | khám , chữa bệnh
        | giải quyết khiếu nại
        """.replace(" , ", ", ").split("|")
)
# What bodies of a kind live by: các hộ chăn nuôi, các doanh nghiệp sản xuất, kinh doanh.
OF_GROUPS = frozenset(
    (
        "sản xuất", "kinh doanh", "chăn nuôi", "nuôi trồng", "chế biến", "giết mổ", "thu mua", "vận chuyển",
        "phân phối", "phụ trách",
    )
)  # fmt: skip
