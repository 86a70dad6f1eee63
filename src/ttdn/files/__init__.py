"""Plan and register files (*tệp dữ liệu*): TOML to typed values, every problem with its place."""
