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
    own = place.resolve().name
    name = starter.named(own)
    made = starter.demo(name) if demo else starter.course(title or titled(own), name)
    disk.write_files(made, place)
    click.echo(f"Wrote {len(made)} files to {folder}:")
    for path in made:
        click.echo(f"  {path}")
    if place != Path():
        click.echo(f"\nGo there:\n  cd {quoted(folder)}")
    click.echo("\nBuild it for an LMS:\n  scormkit build")
    click.echo("\nLook at it yourself (unzip what this makes, and open index.html):\n  scormkit build -t web")
    click.echo("\nBefore the first learner: change 'id' in course.yaml to an address you own.")


def titled(name: str) -> str:
    """A title made of a folder's name: `my-course` is My course."""
    words = name.replace("-", " ").replace("_", " ").strip() or "my course"
    return words[0].upper() + words[1:]


def quoted(folder: str) -> str:
    """A folder as any shell takes it."""
    return f'"{folder}"' if " " in folder else folder
