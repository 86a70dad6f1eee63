"""Two editions of one plan, and what tells them apart (*so sánh kế hoạch*)."""
