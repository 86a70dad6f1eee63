"""Subscribed calendars (*lịch đăng ký*): occurrences to iCalendar bytes, the same for the same input."""
