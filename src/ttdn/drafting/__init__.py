"""From official documents to plan files (*soạn kế hoạch từ văn bản*)."""
