"""`scormkit new`: a small course that builds at once."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("new")
@click.argument("folder", type=click.Path())
@click.option("--title", help="The course's title; default: made from the folder's name.")
def command(folder: str, title: str | None) -> None:
    """Write a small course into FOLDER, ready to build and to change."""
    from scormkit import disk, starter  # noqa: PLC0415 - `--help` should not load them

    place = Path(folder)
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise click.UsageError(f"'{folder}' exists already and is not empty. Name a new folder.")
    name = (
        title or place.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize() or "My course"
    )
    made = starter.course(name)
    disk.write_files(made, place)
    click.echo(f"Wrote {len(made)} files to {folder}:")
    for path in made:
        click.echo(f"  {path}")
    click.echo(f"\nBuild it:\n  cd {folder}\n  scormkit build")
