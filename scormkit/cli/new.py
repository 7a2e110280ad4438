"""`scormkit new`: a small course that builds at once, or one that shows all there is."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("new")
@click.argument("folder", type=click.Path())
@click.option("--title", help="The course's title; default: made from the folder's name.")
@click.option(
    "--demo", is_flag=True, help="Instead a course that shows every kind of question, to take apart."
)
def command(folder: str, title: str | None, *, demo: bool) -> None:
    """Write a small course into FOLDER, ready to build and to change."""
    from scormkit import disk, starter  # noqa: PLC0415 - `--help` should not load them

    place = Path(folder)
    if title and demo:
        raise click.UsageError("The demo course has its title. Leave out '--title' or '--demo'.")
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise click.UsageError(f"'{folder}' exists already and is not empty. Name a new folder.")
    name = (
        title or place.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize() or "My course"
    )
    made = starter.demo() if demo else starter.course(name)
    disk.write_files(made, place)
    click.echo(f"Wrote {len(made)} files to {folder}:")
    for path in made:
        click.echo(f"  {path}")
    click.echo(f"\nBuild it:\n  cd {folder}\n  scormkit build")
