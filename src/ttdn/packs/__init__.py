"""Data that ships with ttdn (*gói dữ liệu*)."""
