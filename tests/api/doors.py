"""Where programs come in: the modules and names that are promised, those of `docs/reference/stability.md`."""

DOORS = (
    "ttdn",
    "ttdn.errors",
    "ttdn.hooks",
    "ttdn.plugins.specs",
    "ttdn.testing",
    "ttdn.testing.strategies",
    "ttdn.reports.report",
    "ttdn.reports.texts.one_line",
    "ttdn.reports.wrapping.ems",
    "ttdn.reports.wrapping.wrapped",
    "ttdn.reports.chart_looks",
    "ttdn.reports.chart_svg.chart_svg",
    "ttdn.reports.picture.picture",
    "ttdn.text.display_width",
    "ttdn.text.slug",
    "ttdn.feeds.publish",
    "ttdn.lint",
    "ttdn.progress",
    "ttdn.progress.opening.record_at",
    "ttdn.progress.postgres.PostgresRecord",
    "ttdn.progress.sqlite.SqliteRecord",
    "ttdn.progress.tables",
    "ttdn.web.serving.app.create_app",
    "ttdn.web.pages.pages_of",
    "ttdn.web.search.read_index",
    "ttdn.web.search.search",
    "ttdn.drafting.reading.read_document",
    "ttdn.drafting.composing.plan_file.plan_file_text",
)
"""Modules, all of whose public names are promised, and single names."""

OPAQUE = (
    "ttdn.feeds.publish.store.Options",
    "ttdn.files",
    "ttdn.lint.against.Pair",
    "ttdn.lint.entries",
    "ttdn.lint.lines",
    "ttdn.lint.moments",
    "ttdn.lint.stream",
    "ttdn.plugins.host.Implementation",
    "ttdn.plugins.registry.Implementing",
)
"""Values that programs may pass on, and whose insides are those of ttdn."""

EXPERIMENTAL = (
    "ttdn.comparison",
    "ttdn.drafting",
    "ttdn.progress",
    "ttdn.reports.chart_looks",
    "ttdn.reports.chart_svg",
    "ttdn.reports.picture",
    "ttdn.web",
)
"""Whose names may change in any minor version, with a line in the changelog and no other warning."""


def stands_in(path: str, places: tuple[str, ...]) -> bool:
    """Tell whether a name is one of `places`, or in one of them."""
    return any(path == each or path.startswith(f"{each}.") for each in places)
