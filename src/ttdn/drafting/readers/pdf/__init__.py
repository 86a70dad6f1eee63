"""PDF read into blocks (*đọc PDF*)."""
