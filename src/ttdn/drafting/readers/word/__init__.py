"""Word documents read into blocks (*đọc văn bản Word*)."""
