"""From blocks to duties (*bóc tách nhiệm vụ*): sections, label lines, tables, sentences."""
