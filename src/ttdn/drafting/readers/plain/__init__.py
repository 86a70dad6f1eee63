"""Plain text and Markdown read into blocks (*đọc văn bản thuần*)."""
