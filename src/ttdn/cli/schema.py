"""``ttdn schema``: the JSON Schema of data files, for editors (*lược đồ tệp dữ liệu*)."""

import click

from ttdn.cli.printing import echo
from ttdn.files.json_schema import schema_text


@click.command()
def command() -> None:
    """Print the JSON Schema of plan and data files; editors read it by a first line ``#:schema FILE``."""
    echo(schema_text(), nl=False)
