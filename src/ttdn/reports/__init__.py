"""Reports (*báo cáo*): what a report says, apart from the formats that write it."""
