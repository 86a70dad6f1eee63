"""From a later document to amendments of a reviewed plan file (*cập nhật kế hoạch đã duyệt*)."""
