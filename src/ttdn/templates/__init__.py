"""New distributions for authors of plugins (*khuôn mẫu gói mở rộng*): what is asked, and what is written."""
