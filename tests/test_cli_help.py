"""Every command explains itself in Swedish, those inside other commands too."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

from binder.cli import group

ENGLISH = ("Usage", "Options", "OPTIONS", "Commands", "required", "Show this")


def commands(inside: click.Group, above: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    for name, command in inside.commands.items():
        context = click.Context(command, parent=above, info_name=name)
        yield command, context
        if isinstance(command, click.Group):
            yield from commands(command, context)


ALL = [(group, top := click.Context(group, info_name="binder")), *commands(group, top)]


@pytest.mark.parametrize(("command", "context"), ALL, ids=[context.command_path for _, context in ALL])
def test_no_word_of_the_help_is_english(command: click.Command, context: click.Context) -> None:
    told = command.get_help(context)
    assert told.startswith("Användning: ")
    assert [word for word in ENGLISH if word in told] == []
