"""How much a table may ask for (*giới hạn của bảng*): as a document, but more cells, and what is around them."""

import attrs

from ttdn.drafting.readers.limits import LIMITS

TABLE_LIMITS = attrs.evolve(LIMITS, cells=1_000_000, letters=20_000_000, tags=2_500_000)
"""Far above what the offices of a province send at once; see `ttdn.drafting.readers.limits.Limits`."""
ROWS = 200_000
"""Rows of a sheet of a workbook, empty ones too: some programs write a million."""
SEEN = 20_000_000
"""Cells of a workbook, with the empty ones before others."""
