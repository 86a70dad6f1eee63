"""Phrases as plans have them, with what they mean: a table that a lawyer can check.

Every document here is issued on 5/2/2026 (a Thursday). A due day is the last permitted one.
"""

from datetime import date

import pytest

from ttdn.language.time import read_time
from ttdn.language.time_items import due_days, start_of

_ISSUED = date(2026, 2, 5)

# phrase | kind | due days (of repeated duties the first few), or "" | first day of a window or open end, or ""
_EXAMPLES = """
trước ngày 15 tháng 9 năm 2026 | once | 2026-09-14 |
trước 15/9/2026 | once | 2026-09-14 |
trước ngày 01/01/2027 | once | 2026-12-31 |
trước ngày 1.3.2028 | once | 2028-02-29 |
trước ngày mồng 5 tháng 3 năm 2026 | once | 2026-03-04 |
trước 17h30 ngày 12/8/2026 | once | 2026-08-12 |
trước 17:00, ngày 12/8/2026 | once | 2026-08-12 |
chậm nhất là ngày 30/9/2026 | once | 2026-09-30 |
chậm nhất đến hết ngày 30/9/2026 | once | 2026-09-30 |
trễ nhất ngày 30/9/2026 | once | 2026-09-30 |
không chậm hơn ngày 30/9/2026 | once | 2026-09-30 |
không quá ngày 15/8/2026 | once | 2026-08-15 |
hạn chót: 15/8/2026 | once | 2026-08-15 |
đến ngày 30/6/2026 | once | 2026-06-30 |
Từ nay đến hết năm 2026 | once | 2026-12-31 |
Thời hạn: trước ngày 15/8/2026 | once | 2026-08-14 |
Hết quý II/2026 | once | 2026-06-30 |
Chậm nhất trong tháng 6/2026 | once | 2026-06-30 |
Trước tháng 6/2026 | once | 2026-05-31 |
Trước quý I/2027 | once | 2026-12-31 |
Cuối quý II/2026 | once | 2026-06-30 |
ngày cuối cùng của tháng 2/2028 | once | 2028-02-29 |
Tổ chức vào ngày 20/12/2026 | once | 2026-12-20 |
thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 trước ngày 30/6/2026 | once | 2026-06-29 |
Hoàn thành trước ngày 30/6/2026 theo quy định | once | 2026-06-29 |
Thời gian hoàn thành: Quý IV/2026 | window | 2026-12-31 | 2026-10-01
Quý III và Quý IV năm 2026 | window | 2026-12-31 | 2026-07-01
Quý I - IV/2026 | window | 2026-12-31 | 2026-01-01
Q.III/2026 | window | 2026-09-30 | 2026-07-01
Năm 2025, 2026 và 2027 | window | 2027-12-31 | 2025-01-01
Từ tháng 10 đến tháng 3/2027 | window | 2027-03-31 | 2026-10-01
Tháng 10 - 3/2027 | window | 2027-03-31 | 2026-10-01
10/2026 - 3/2027 | window | 2027-03-31 | 2026-10-01
Ngày 01 - 15/6/2026 | window | 2026-06-15 | 2026-06-01
từ ngày 01 đến hết ngày 15 tháng 6 năm 2026 | window | 2026-06-15 | 2026-06-01
Từ đầu năm 2026 đến cuối năm 2027 | window | 2027-12-31 | 2026-01-01
9 tháng đầu năm 2026 | window | 2026-09-30 | 2026-01-01
03 tháng cuối năm 2026 | window | 2026-12-31 | 2026-10-01
2 quý đầu năm 2026 | window | 2026-06-30 | 2026-01-01
T6/2026 | window | 2026-06-30 | 2026-06-01
Nửa đầu năm 2026 | window | 2026-06-30 | 2026-01-01
báo cáo UBND tỉnh, hoàn thành quý III/2026 | window | 2026-09-30 | 2026-07-01
Phấn đấu hoàn thành trong năm 2026 | window | 2026-12-31 | 2026-01-01
Trong giai đoạn 2026 - 2030 | window | 2030-12-31 | 2026-01-01
trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm | recurring | 2026-06-14 2026-12-14 2027-06-14 |
trước ngày 01 tháng 3 hằng năm | recurring | 2026-02-28 2027-02-28 2028-02-29 |
Trước ngày 20 các tháng 3, 6, 9, 12 hằng năm | recurring | 2026-03-19 2026-06-19 2026-09-19 |
chậm nhất ngày 10 của tháng đầu tiên quý sau | recurring | 2026-04-10 2026-07-10 |
hằng quý, chậm nhất ngày 10 của tháng sau | recurring | 2026-04-10 2026-07-10 |
mùng 3 hằng tháng | recurring | 2026-03-03 2026-04-03 |
Ngày 31 hằng tháng | recurring | 2026-02-28 2026-03-31 2026-04-30 |
ngày 10 và ngày 25 hằng tháng | recurring | 2026-02-10 2026-02-25 2026-03-10 |
Trước 17h00 ngày 25 hằng tháng | recurring | 2026-02-25 2026-03-25 |
Thứ Hai, thứ Năm hằng tuần | recurring | 2026-02-05 2026-02-09 2026-02-12 |
trước 15h00 thứ 6 hằng tuần | recurring | 2026-02-06 2026-02-13 |
Hằng tuần, vào thứ Sáu | recurring | 2026-02-06 2026-02-13 |
thứ Sáu cuối cùng của tháng | recurring | 2026-02-27 2026-03-27 |
Ngày làm việc cuối cùng của tháng | recurring | 2026-02-27 2026-03-31 2026-04-30 2026-05-29 |
ngày làm việc đầu tiên của quý | recurring | 2026-04-01 2026-07-01 2026-10-01 2027-01-01 |
thứ Sáu đầu tiên của năm | recurring | 2027-01-01 2028-01-07 |
đầu tháng đầu quý | recurring | 2026-04-01 2026-07-01 2026-10-01 |
Hằng năm, trước ngày 15/01 của năm sau | recurring | 2027-01-14 2028-01-14 |
Tháng 6, tháng 12 hằng năm | recurring | 2026-06-30 2026-12-31 |
trước tháng 12 hằng năm | recurring | 2026-11-30 2027-11-30 |
giữa tháng 6 hằng năm | recurring | 2026-06-15 2027-06-15 |
Trước ngày 15/12 hằng năm, bắt đầu từ năm 2027 | recurring | 2027-12-14 2028-12-14 |
ngày 15 hằng tháng và ngày 25 tháng cuối quý | multi | 2026-02-15 2026-03-15 2026-03-25 |
Trước ngày 30/9 hằng năm (đối với báo cáo 9 tháng) | recurring | 2026-09-29 2027-09-29 |
Từ năm 2027, hằng năm trước ngày 15/12 | recurring | 2027-12-14 2028-12-14 |
Hằng năm vào dịp 27/7 | recurring | 2026-07-27 2027-07-27 |
Báo cáo 6 tháng gửi trước ngày 20/6 hằng năm | recurring | 2026-06-19 2027-06-19 |
nửa năm một lần | recurring-undated | |
hằng quý, trước ngày 05/3 và 05/6 | recurring-undated | |
trong 6 tháng cuối năm hằng năm | recurring | 2026-12-31 2027-12-31 |
trước ngày 15/12 hằng năm; nộp hồ sơ trước ngày 30/6 | multi | 2026-06-29 2026-12-14 2027-06-29 |
Trong quý này | window | 2026-03-31 | 2026-01-01
Hoàn thành trong quý này | window | 2026-03-31 | 2026-01-01
Nộp tờ khai trong quý I | window | 2026-03-31 | 2026-01-01
từ tháng 3 đến tháng 5 | window | 2026-05-31 | 2026-03-01
ngày đầu tiên của quý III/2026 | once | 2026-07-01 |
Từ nay đến trước ngày 30/6/2026 | once | 2026-06-29 |
thường xuyên, năm 2026 | continuous | | 2026-01-01
hằng năm đến năm 2030 | recurring-undated | |
Trong suốt quá trình triển khai | continuous | |
trong thời hạn 10 ngày làm việc | event | |
trong vòng 9999 ngày kể từ ngày ký | event | |
6 tháng/lần | recurring-undated | |
Mỗi tháng 1 lần | recurring-undated | |
02 lần/năm | recurring-undated | |
hai lần một năm | recurring-undated | |
Định kỳ 03 tháng một lần | recurring-undated | |
Hằng năm, giai đoạn 2026 - 2030 | recurring-undated | |
Xây dựng kế hoạch kiểm tra hằng năm | recurring-undated | |
hằng quý, trước ngày 15 | recurring-undated | |
Từ năm 2026, hằng năm | recurring-undated | |
Nhiệm vụ thường xuyên, liên tục | continuous | |
Các đơn vị thường xuyên theo dõi, đôn đốc | continuous | |
Giai đoạn 2026-2030 và những năm tiếp theo | continuous | | 2026-01-01
Thường xuyên từ năm 2026 | continuous | | 2026-01-01
Từ năm 2026, thực hiện thường xuyên | continuous | | 2026-01-01
Thường xuyên, giai đoạn 2026 - 2030 | continuous | | 2026-01-01
Năm 2026 và các năm sau | continuous | | 2026-01-01
Bắt đầu từ quý III/2026 | continuous | | 2026-07-01
Theo chỉ đạo của Thủ tướng Chính phủ | on-request | |
Kiểm tra đột xuất | on-request | |
khi cơ quan có thẩm quyền yêu cầu | on-request | |
trong vòng 24 giờ kể từ khi nhận được thông tin | event | |
Không quá 03 ngày làm việc kể từ khi tiếp nhận | event | |
chậm nhất 15 ngày trước ngày khai mạc kỳ họp | event | |
Trước mùa mưa bão | event | |
tại kỳ họp thường lệ giữa năm 2026 | event | |
Trước kỳ họp cuối năm 2026 của HĐND tỉnh | event | |
Trong vòng 15 ngày kể từ ngày ký hợp đồng | event | |
trong vòng 30 ngày, kể từ ngày Quyết định này được ban hành | event | 2026-03-07 |
Theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh | reference | |
Thực hiện theo lộ trình | reference | |
Tầm nhìn 2045 | target | |
Phấn đấu đến năm 2030 có 80% xã đạt chuẩn | target | |
Giai đoạn 2025-2030, tầm nhìn đến năm 2045 | target | |
Thứ Năm, ngày 10/12/2026 | once | 2026-12-10 |
ngày 10/12/2026 (thứ Năm) | once | 2026-12-10 |
Kiểm điểm tập thể, cá nhân năm 2026, xong trước ngày 15/12/2026 | once | 2026-12-14 |
Nộp tờ khai thuế quý I/2026 chậm nhất ngày 04/5/2026 | once | 2026-05-04 |
Tổng hợp số liệu từ ngày 15/12/2025 đến ngày 14/6/2026, gửi về Sở trước ngày 18/6/2026 | once | 2026-06-17 |
Số liệu đảng viên có đến ngày 31/12/2025, gửi Ban Tổ chức trước ngày 31/3/2026 | once | 2026-03-30 |
không chậm quá ngày 10/10/2026 | once | 2026-10-10 |
trước 30.8.2026 | once | 2026-08-29 |
Công bố kết quả chỉ số năm 2025 trong quý II/2026 | window | 2026-06-30 | 2026-04-01
Sơ kết 02 năm thực hiện kế hoạch trong quý II/2026 | window | 2026-06-30 | 2026-04-01
trong vòng tháng 6/2026 | window | 2026-06-30 | 2026-06-01
Khoảng tháng 7/2026 | window | 2026-07-31 | 2026-07-01
05.2026 | window | 2026-05-31 | 2026-05-01
QuýIII/2026 | window | 2026-09-30 | 2026-07-01
từ 01 đến 05/6/2026 | window | 2026-06-05 | 2026-06-01
ngày 05 và 06/8/2026 | window | 2026-08-06 | 2026-08-05
Từ ngày ký ban hành đến hết ngày 31/12/2026 | window | 2026-12-31 | 2026-02-05
trước thứ Sáu hằng tuần | recurring | 2026-02-05 2026-02-12 |
Định kỳ hằng tuần vào thứ Sáu | recurring | 2026-02-06 2026-02-13 |
Trước 15 hằng tháng | recurring | 2026-02-14 2026-03-14 |
hằng quý, chậm nhất ngày 25 tháng cuối kỳ báo cáo | recurring | 2026-03-25 2026-06-25 |
Định kỳ 6 tháng/lần, trước ngày 20 của tháng cuối kỳ | recurring | 2026-06-19 2026-12-19 |
Chậm nhất ngày 06 (sáu) của tháng cuối quý | recurring | 2026-03-06 2026-06-06 |
chậm nhất ngày 15 tháng 12 năm báo cáo | recurring | 2026-12-15 2027-12-15 |
trước ngày 31/10 năm trước năm kế hoạch | recurring | 2026-10-30 2027-10-30 |
trong quý I năm sau | recurring | 2026-03-31 2027-03-31 |
trước ngày 10/12 hằng năm, trừ năm 2027 | recurring | 2026-12-09 2027-12-09 |
trong 10 (mười) ngày làm việc, kể từ ngày ký ban hành Kế hoạch này | event | 2026-02-19 |
Khắc phục nội dung nêu tại Kết luận trong vòng 30 ngày kể từ ngày ban hành Kế hoạch này | event | 2026-03-07 |
Tối đa 05 ngày làm việc | event | |
Đợt 1 tháng 4/2026, đợt 2 tháng 10/2026 | multi | 2026-04-30 2026-10-31 |
10/12/2026 hoặc 20/12/2026 | multi | 2026-12-10 2026-12-20 |
Trước ngày 10/6 (báo cáo 6 tháng) và trước ngày 10/12 (báo cáo năm) | multi | 2026-06-09 2026-12-09 |
Tháng, quý, 6 tháng, năm | multi | |
Nghiệm thu cấp tỉnh giữa năm 2027 | once | 2027-06-30 |
Tháng Mười một/2026 | window | 2026-11-30 | 2026-11-01
tháng Năm năm 2026 | window | 2026-05-31 | 2026-05-01
quý ba năm 2026 | window | 2026-09-30 | 2026-07-01
Nửa cuối tháng 11/2026 | window | 2026-11-30 | 2026-11-16
Từ T4 đến T10/2026 | window | 2026-10-31 | 2026-04-01
Mở đợt cao điểm tuyên truyền, 01/6 - 08/6/2026 | window | 2026-06-08 | 2026-06-01
Trong năm học 2026 - 2027, cụ thể từ 05/9/2026 đến 31/5/2027 | window | 2027-05-31 | 2026-09-05
từ năm 2027, trước ngày 31/01 hằng năm | recurring | 2027-01-30 2028-01-30 |
hằng quý, trước ngày 22 của tháng thứ ba trong quý | recurring | 2026-03-21 2026-06-21 |
Rà soát định kỳ phổ quát, gửi báo cáo trước ngày 08/6/2026 | once | 2026-06-07 |
tối thiểu mỗi tháng 02 buổi | recurring-undated | |
mỗi học kỳ 01 lần | recurring-undated | |
Tháng 9/2026 và các tháng tiếp theo | continuous | | 2026-09-01
Lực lượng chức năng thường xuyên tuần tra | continuous | |
Năm 2026: 15 xã; năm 2027: 22 xã | multi | 2026-12-31 2027-12-31 |
Trước ngày 25-10, các xã báo cáo kết quả rà soát | once | 2026-10-24 |
Đại hội Đảng bộ xã hoàn thành trước tháng 7.2026 | once | 2026-06-30 |
chậm nhất ngày 4/3/2026 (80 ngày trước ngày bầu cử) | once | 2026-03-04 |
20 giờ ngày 09/9/2026 (28/7/2026 ÂL) | once | 2026-09-09 |
từ ngày 3 - 31.12 | window | 2026-12-31 | 2026-12-03
Từ ngày 12.3-30.4 | window | 2026-04-30 | 2026-03-12
trong thời gian 15 ngày (từ 16.2-2.3.2026) | window | 2026-03-02 | 2026-02-16
trước ngày 05.6 và 05.12 hằng năm | recurring | 2026-06-04 2026-12-04 |
tổ chức lễ vào ngày 5-9 hằng năm | recurring | 2026-09-05 2027-09-05 |
Giao ban công tác dân vận mỗi quý một lần | recurring-undated | |
Nhiệm vụ thường xuyên, lâu dài | continuous | |
khi Quốc hội, Chính phủ yêu cầu | on-request | |
45 ngày kể từ ngày kết thúc 6 tháng đầu năm | event | |
trước ngày 1 tháng Bảy năm 2026 | once | 2026-06-30 |
hết giờ làm việc ngày 31/01/2027 | once | 2027-01-31 |
từ tháng 4 và kết thúc trong tháng 9-2026 | window | 2026-09-30 | 2026-04-01
Từ quý III/2026 - hết quý I/2027 | window | 2027-03-31 | 2026-07-01
Vụ Hè Thu 2026 (từ 15/5 đến 30/8/2026) | window | 2026-08-30 | 2026-05-15
trong khoảng thời gian 20/5/2026 - 25/5/2026 | window | 2026-05-25 | 2026-05-20
Chu kỳ 05 năm, từ năm 2026 đến hết năm 2030 | window | 2030-12-31 | 2026-01-01
Thực hiện thường xuyên trong năm học | continuous | |
Theo Điều lệ từng giải đấu | reference | |
Báo cáo tháng trước ngày 25 hằng tháng; báo cáo năm trước ngày 15/12 hằng năm | multi | 2026-02-24 2026-03-24 |
5/2/2026 | once | 2026-02-05 |
Báo cáo ngày 06/02/2026 | once | 2026-02-06 |
ngày 06/02/2026 đạt 95% | once | 2026-02-06 |
Kết quả thực hiện trước ngày 31/12/2026 | once | 2026-12-30 |
Báo cáo trước ngày 31/12/2025 | once | 2025-12-30 |
Nộp tờ khai trước ngày 31/12/2025 | once | 2025-12-30 |
quý I đạt 95% | window | 2026-03-31 | 2026-01-01
Năm 2026: 15 xã | window | 2026-12-31 | 2026-01-01
Triển khai giai đoạn 2026-2030 | window | 2030-12-31 | 2026-01-01
Tuyên truyền; trong quá trình triển khai | continuous | |
đầu quý II và quý IV/2027 | multi | 2027-04-01 2027-10-01 |
Tháng 6 và tháng 12 năm 2026 | multi | 2026-06-30 2026-12-31 |
Hoàn thành trước ngày 30/6/2026, báo cáo trước ngày 15/7/2026 | multi | 2026-06-29 2026-07-14 |
Định kỳ hoặc đột xuất | multi | |
"""

_NONE = """
Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư
Quyết định số 12/2026/QĐ-UBND, ngày 02/02/2026
Công văn số 123/UBND-VX ngày 20/5/2026 của UBND tỉnh
Chỉ thị của Ban Thường vụ Tỉnh ủy ngày 10/10/2024
Luật Đất đai năm 2024
Bộ luật Dân sự (2015)
Thông báo kết luận tại cuộc họp ngày 12/01/2026
Huế, ngày 05 tháng 02 năm 2026
Quyết định này có hiệu lực thi hành kể từ ngày 15/3/2026
Kế hoạch phát triển kinh tế - xã hội năm 2026
Chương trình mục tiêu quốc gia giai đoạn 2021 - 2025
báo cáo kết quả thực hiện năm 2025
Báo cáo 6 tháng đầu năm 2026
nhiệm vụ 6 tháng cuối năm 2026
lũy kế đến ngày 31/3/2026
dự toán ngân sách năm 2026
quỹ lương hằng năm
kinh phí hoạt động thường xuyên
Căn cứ Nghị quyết số 15/NQ-HĐND ngày 09/12/2025 được thông qua tại kỳ họp thứ 25
Ngày 03 tháng 02 năm 2026, tại xã A đã xảy ra vụ cháy
kỳ báo cáo từ ngày 15 tháng trước đến ngày 14 tháng này
đạt tỷ lệ 3/4 số hộ dân trong thôn
nút giao đường 3/2 với đường 30/4
công dân từ đủ 18 tuổi đến hết 25 tuổi
chất lượng nông sản trước, trong và sau thu hoạch
Tính từ ngày 15 tháng trước đến ngày 14 của tháng thuộc kỳ báo cáo
06 tháng cuối năm từ ngày 15/6 đến ngày 14/12 của kỳ báo cáo đó
tình hình thực hiện kế hoạch đầu tư công giai đoạn 2021 - 2023, ước thực hiện năm 2024
kế hoạch phát triển kinh tế - xã hội hằng năm
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 112/TTr-SNV ngày 03/02/2026
thưởng đột xuất cho cá nhân có thành tích
tính đến hết tháng 1/2026 đã ghi nhận 1.819 trường hợp mắc
Tổng mức đầu tư: 2.350 tỷ đồng (giai đoạn 2026 - 2030: 1.900 tỷ đồng)
Báo cáo tài chính quý IV/2025 của Quỹ Bảo vệ và Phát triển rừng
so với trung bình hằng năm giai đoạn 2011 - 2016
các tuyến đường thường xuyên bị ngập khi triều cường
số liệu lũy kế từ đầu năm đến kỳ báo cáo
Thông tư này có hiệu lực sau 45 ngày, kể từ ngày ký
Đường dây nóng: 0912.06.2026
Năm Du lịch quốc gia - Huế 2026
Ban Thường vụ Tỉnh ủy
Đảng bộ nhiệm kỳ 2025 - 2030
công tác kiểm tra thường xuyên, đột xuất
kỷ niệm 80 năm Quốc khánh 2/9
Năm 2026: 1.500 triệu đồng
đào tạo 2000 cán bộ
đã được Hội đồng nhân dân tỉnh thông qua ngày 10/12/2025
Kế hoạch phát triển kinh tế - xã hội 5 năm 2026-2030
trực 24/24
Sở Nội vụ
Các cơ quan quy định như sau:
Khẩn trương triển khai
Nộp tờ khai trong quá trình triển khai
Báo cáo từ năm 2023
Báo cáo trong năm 2024
Sơ kết 5/2/2026
Báo cáo ngày 05/02/2026
2025 triệu đồng
2026 hộ nghèo
9/10 hộ
(SIPAS) 2026: 15 xã
Sơ kết 2025 đạt 95%
Trong 2025, được công nhận
Kết quả đạt được trong quý này
Các đơn vị năm 2026 - 2030
Kết quả trong quý I
đạt 9/10
chỉ số (SIPAS) năm 2026: 15 xã
Nộp tờ khai 2026
Các đơn vị giai đoạn 2026-2030
năm 2025 đạt 95%
quý IV/2025 đạt 95%
tháng 01/2026 đạt 95%
ngày 05/02/2026 đạt 95%
được phê duyệt trước ngày 31/12/2025
Kết quả thực hiện trước ngày 31/12/2025
Sơ kết giai đoạn 2021-2025
Các đơn vị trước ngày 31/12/2025
Các đơn vị thường xuyên
"""

# Words that no calendar settles: nothing is read, and nothing else in its place.
_UNREAD = """
ngày 45/13
trước 25h ngày 10/12/2026
trước nagỳ 10/12/2026
Quý IIII/2026
6T/2026
tuần thứ 2 của tháng 6/2026
trước ngày 31/2/2026
trước ngày 30/02 hằng năm
ngày 31 tháng 6 hằng năm
tháng 13/2026
quý V/2026
15/12/26
31/12/20255
trước ngày 20
Năm học 2025 - 2026
trước ngày 15/7 âm lịch
giữa quý II/2026
Cuối năm 2026, đầu năm 2027
từ ngày 15/8/2026 đến ngày 01/8/2026
Quyết định của Thủ tướng Chính phủ ngày 15/3/2026
trước giữa tháng 6/2026
ngày 10-12/2026
Trung tuần tháng 6/2026
thứ 9 hằng tuần
trước ngày 29/02
từ 29/02 đến 15/3
từ giữa quý II/2026 đến tháng 12/2026
hằng năm, từ giữa quý II/2026
thường xuyên, từ giữa quý II/2026
hằng năm, từ năm 2030 đến năm 2027
trước ngày 10/12 hằng năm, đến hết năm 2024
từ ngày 5 đến ngày 10
cuối ngày 10/12
Tuần cuối tháng 6/2026
"""


def _lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


@pytest.mark.parametrize("line", _lines(_EXAMPLES))
def test_example(line: str) -> None:
    phrase, kind, due, start = (cell.strip() for cell in line.split("|"))
    timing = read_time(phrase, issued=_ISSUED).timing
    assert timing is not None
    assert timing.kind == kind
    days = [day.isoformat() for day in due_days(timing, _ISSUED, date(2032, 12, 31))]
    wanted = due.split()
    assert days[: len(wanted)] == wanted
    assert bool(days) == bool(wanted)
    first = start_of(timing)
    assert ("" if first is None else first.isoformat()) == start


@pytest.mark.parametrize("phrase", _lines(_NONE))
def test_no_deadline_out_of_text_that_has_none(phrase: str) -> None:
    assert read_time(phrase, issued=_ISSUED).kind == "none"


@pytest.mark.parametrize("phrase", _lines(_UNREAD))
def test_what_cannot_be_read_is_unread(phrase: str) -> None:
    reading = read_time(phrase, issued=_ISSUED)
    assert reading.kind == "unread"
    assert reading.ambiguous


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("Xây dựng kế hoạch kiểm tra hằng năm", ["hằng năm"]),
        ("Xây dựng, ban hành kế hoạch kiểm tra hằng năm, trình UBND tỉnh", ["hằng năm"]),
        ("Tham mưu lịch họp giao ban mỗi tháng một lần", ["mỗi tháng một lần"]),
        ("Trước 05/01 năm sau", ["Trước 05/01", "năm sau"]),
        ("Trước ngày 05/01 của năm sau năm báo cáo", ["Trước ngày 05/01", "của năm sau năm báo cáo"]),
    ],
)
def test_the_words_on_which_a_time_rests(phrase: str, words: list[str]) -> None:
    reading = read_time(phrase, issued=_ISSUED)
    assert [phrase[slice(*span)] for span in reading.used] == words
