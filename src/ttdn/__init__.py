"""Vietnamese administrative plans (*kế hoạch*) as typed values and calendars."""
