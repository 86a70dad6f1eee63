"""Web pages read into blocks (*đọc trang web*)."""
