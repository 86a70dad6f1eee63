"""What loses subscribers (*kiểm tra lịch*), in any iCalendar file, by line and byte."""
