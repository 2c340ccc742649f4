"""How click's own words read in Swedish: usage lines, help headings and what was wrong with a command."""

from __future__ import annotations

from typing import Any

import click


class SwedishUsageError(click.UsageError):
    """What is wrong with a command, already said in Swedish."""


class _Swedish(click.Command):
    def __init__(self, *args: Any, **attributes: Any) -> None:  # noqa: ANN401 - handed on to click as they are
        super().__init__(*args, **{"options_metavar": "[VAL]", **attributes})

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line with a Swedish prefix."""
        formatter.write_usage(
            ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Användning: "
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under a Swedish heading, and the commands of a group."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = [row for row in (option.get_help_record(ctx) for option in options) if row]
        with formatter.section("Val"):
            formatter.write_dl([(names, text.replace("[required]", "[krävs]")) for names, text in rows])
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option --help, explained in Swedish."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Visa den här hjälpen."
        return option


class SwedishCommand(_Swedish):
    """A command whose help is in Swedish."""


class SwedishGroup(_Swedish, click.Group):
    """A group of commands whose help is in Swedish."""

    command_class = SwedishCommand

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click names it
        """Write the commands with the first sentence of each, in the order they were added."""
        rows = [(name, command.get_short_help_str(limit=70)) for name, command in self.commands.items()]
        with formatter.section("Kommandon"):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click names it
        """Return the names in the order they were added."""
        return list(self.commands)


def sentence(error: click.UsageError) -> str:
    """Return what is wrong with the command as it was typed, and where to read more."""
    path = error.ctx.command_path if error.ctx else "binder"
    return f"{_what(error)} Läs mer med: {path} --help"


def _what(error: click.UsageError) -> str:
    match error:
        case SwedishUsageError():
            return error.message
        case click.NoSuchOption():
            return f"Valet {error.option_name} finns inte."
        case click.MissingParameter():
            return f"{_name(error)} saknas."
        case click.BadParameter():
            return f"{_name(error)} har ett värde som inte går att använda."
        case click.BadOptionUsage():
            return f"Valet {error.option_name} används fel: det ska ha ett värde, eller inget."
        case _:
            return "Kommandot går inte att förstå: okänt kommando, eller för många eller för få ord."


def _name(error: click.BadParameter) -> str:
    param = error.param
    if param is None:
        return "Ett värde"
    if isinstance(param, click.Option):
        return f"Valet {param.opts[0]}"
    return param.make_metavar(click.Context(click.Command("binder"))).rstrip(".…")
