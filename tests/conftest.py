"""Settings of all property tests."""

from hypothesis import settings

# Timings live in `nox -s bench`: a busy machine must not fail a test.
settings.register_profile("ttdn", deadline=None)
settings.load_profile("ttdn")
