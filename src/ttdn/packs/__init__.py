"""The data that ships with ttdn (*gói dữ liệu kèm theo*): national directives and units, and Huế."""

SHIPPED = ("hue", "vn")
DEFAULT_PLAN = "hue/nq47"
