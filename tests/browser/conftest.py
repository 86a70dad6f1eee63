"""These tests need a browser and playwright: they are read where ``TTDN_BROWSER`` is set. See `nox -s browser`."""

import os

collect_ignore_glob = [] if os.environ.get("TTDN_BROWSER") else ["*.py"]
