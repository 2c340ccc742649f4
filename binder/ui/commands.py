"""Every command of the window: menus, shortcuts, the palette and the help all read this list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

CONTEXT = "commands"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Mark a text for translation; Qt's own of this name is typed as returning object."""
    return text


class Menu(Enum):
    """The menus in order; the value is their Swedish name."""

    FILE = QT_TRANSLATE_NOOP("commands", "Arkiv")
    EDIT = QT_TRANSLATE_NOOP("commands", "Redigera")
    VIEW = QT_TRANSLATE_NOOP("commands", "Visa")
    PAPER = QT_TRANSLATE_NOOP("commands", "Handling")
    NOTE = QT_TRANSLATE_NOOP("commands", "Anteckning")
    ITEM = QT_TRANSLATE_NOOP("commands", "Ärende")
    DRAFT = QT_TRANSLATE_NOOP("commands", "Yrkande")
    HELP = QT_TRANSLATE_NOOP("commands", "Hjälp")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command: a stable id, its Swedish name, where it stands and which keys call it.

    `begins`: something else begins with it, and a line stands above it in the menu.
    """

    id: str
    text: str
    menu: Menu
    keys: tuple[str, ...] = ()
    begins: bool = False


COMMANDS = (
    Command(id="import", text=QT_TRANSLATE_NOOP("commands", "Öppna kallelse …"), menu=Menu.FILE, keys=("Ctrl+O",)),
    Command(id="new-meeting", text=QT_TRANSLATE_NOOP("commands", "Nytt sammanträde för hand …"), menu=Menu.FILE, keys=("Ctrl+N",)),
    Command(id="meetings", text=QT_TRANSLATE_NOOP("commands", "Byt sammanträde …"), menu=Menu.FILE, keys=("Ctrl+M",)),
    Command(id="edit-meeting", text=QT_TRANSLATE_NOOP("commands", "Ändra sammanträdets uppgifter …"), menu=Menu.FILE, keys=("Shift+F2",)),
    Command(id="export-oparl", text=QT_TRANSLATE_NOOP("commands", "Spara sammanträdet för andra program (OParl) …"), menu=Menu.FILE),
    Command(id="export-calendar", text=QT_TRANSLATE_NOOP("commands", "Spara sammanträdet som kalenderfil …"), menu=Menu.FILE),
    Command(id="export-notes", text=QT_TRANSLATE_NOOP("commands", "Exportera anteckningar …"), menu=Menu.FILE),
    Command(id="import-notes", text=QT_TRANSLATE_NOOP("commands", "Läs in anteckningar från fil …"), menu=Menu.FILE),
    Command(id="remove-meeting", text=QT_TRANSLATE_NOOP("commands", "Ta bort sammanträdet"), menu=Menu.FILE, begins=True),
    Command(id="back-up", text=QT_TRANSLATE_NOOP("commands", "Säkerhetskopiera pärmen …"), menu=Menu.FILE, begins=True),
    Command(id="restore-copy", text=QT_TRANSLATE_NOOP("commands", "Återställ från en säkerhetskopia …"), menu=Menu.FILE),
    Command(id="own-binder", text=QT_TRANSLATE_NOOP("commands", "Skapa min egen pärm …"), menu=Menu.FILE),
    Command(id="settings", text=QT_TRANSLATE_NOOP("commands", "Inställningar …"), menu=Menu.FILE, keys=("Ctrl+,",), begins=True),
    Command(id="security", text=QT_TRANSLATE_NOOP("commands", "Lösenfras och återställningskod …"), menu=Menu.FILE),
    Command(id="learned", text=QT_TRANSLATE_NOOP("commands", "Inlärt om kallelserna …"), menu=Menu.FILE),
    Command(id="confidential-settings", text=QT_TRANSLATE_NOOP("commands", "Sekretess …"), menu=Menu.FILE),
    Command(id="clear-meetings", text=QT_TRANSLATE_NOOP("commands", "Rensa borttagna möten …"), menu=Menu.FILE),
    Command(id="quit", text=QT_TRANSLATE_NOOP("commands", "Avsluta"), menu=Menu.FILE, keys=("Ctrl+Q",), begins=True),
    Command(id="undo", text=QT_TRANSLATE_NOOP("commands", "Ångra"), menu=Menu.EDIT, keys=("Ctrl+Z",)),
    Command(id="redo", text=QT_TRANSLATE_NOOP("commands", "Gör om"), menu=Menu.EDIT, keys=("Ctrl+Shift+Z", "Ctrl+Shift+Y")),
    Command(id="copy", text=QT_TRANSLATE_NOOP("commands", "Kopiera markerad text"), menu=Menu.EDIT, keys=("Ctrl+Shift+C",), begins=True),
    Command(id="quote", text=QT_TRANSLATE_NOOP("commands", "Citera vald text i motiveringen"), menu=Menu.EDIT, keys=("Ctrl+Shift+Q",)),
    Command(id="find", text=QT_TRANSLATE_NOOP("commands", "Sök i handlingen …"), menu=Menu.EDIT, keys=("Ctrl+F",), begins=True),
    Command(id="find-next", text=QT_TRANSLATE_NOOP("commands", "Nästa träff"), menu=Menu.EDIT, keys=("F3",)),
    Command(id="find-previous", text=QT_TRANSLATE_NOOP("commands", "Föregående träff"), menu=Menu.EDIT, keys=("Shift+F3",)),
    Command(id="palette", text=QT_TRANSLATE_NOOP("commands", "Sök i pärmen"), menu=Menu.EDIT, keys=("Ctrl+K",)),
    Command(id="place-prepare", text=QT_TRANSLATE_NOOP("commands", "Förbered"), menu=Menu.VIEW, keys=("Ctrl+1",)),
    Command(id="place-meeting", text=QT_TRANSLATE_NOOP("commands", "Möte"), menu=Menu.VIEW, keys=("Ctrl+2",)),
    Command(id="place-outbox", text=QT_TRANSLATE_NOOP("commands", "Utkorg"), menu=Menu.VIEW, keys=("Ctrl+3",)),
    Command(id="toggle-agenda", text=QT_TRANSLATE_NOOP("commands", "Visa eller dölj ärendelistan"), menu=Menu.VIEW, keys=("F9",), begins=True),
    Command(id="toggle-side", text=QT_TRANSLATE_NOOP("commands", "Visa eller dölj sidopanelen"), menu=Menu.VIEW, keys=("F10",)),
    Command(id="next-area", text=QT_TRANSLATE_NOOP("commands", "Nästa del av fönstret"), menu=Menu.VIEW, keys=("F6",)),
    Command(id="menu", text=QT_TRANSLATE_NOOP("commands", "Öppna menyn"), menu=Menu.VIEW, keys=("Alt+M",)),
    Command(id="back", text=QT_TRANSLATE_NOOP("commands", "Tillbaka dit jag var"), menu=Menu.VIEW, keys=("Alt+Left",), begins=True),
    Command(id="forward", text=QT_TRANSLATE_NOOP("commands", "Framåt igen"), menu=Menu.VIEW, keys=("Alt+Right",)),
    Command(id="read-paper", text=QT_TRANSLATE_NOOP("commands", "Läs en handling i taget"), menu=Menu.VIEW, begins=True),
    Command(id="read-item", text=QT_TRANSLATE_NOOP("commands", "Läs ärendets handlingar i följd"), menu=Menu.VIEW),
    Command(id="read-meeting", text=QT_TRANSLATE_NOOP("commands", "Läs hela sammanträdets handlingar i följd"), menu=Menu.VIEW),
    Command(id="theme-light", text=QT_TRANSLATE_NOOP("commands", "Ljust utseende"), menu=Menu.VIEW, begins=True),
    Command(id="theme-dark", text=QT_TRANSLATE_NOOP("commands", "Mörkt utseende"), menu=Menu.VIEW),
    Command(id="text-larger", text=QT_TRANSLATE_NOOP("commands", "Större text i fönstret"), menu=Menu.VIEW, keys=("Alt++",)),
    Command(id="text-smaller", text=QT_TRANSLATE_NOOP("commands", "Mindre text i fönstret"), menu=Menu.VIEW, keys=("Alt+-",)),
    Command(id="pause-scans", text=QT_TRANSLATE_NOOP("commands", "Pausa läsningen av inskannade sidor"), menu=Menu.VIEW, begins=True),
    Command(id="go-to-page", text=QT_TRANSLATE_NOOP("commands", "Gå till sida …"), menu=Menu.PAPER, keys=("Ctrl+G",)),
    Command(id="contents", text=QT_TRANSLATE_NOOP("commands", "Visa eller dölj sidor och innehåll"), menu=Menu.PAPER, keys=("Ctrl+B",)),
    Command(id="text-view", text=QT_TRANSLATE_NOOP("commands", "Visa sidan som text"), menu=Menu.PAPER, keys=("Ctrl+T",)),
    Command(id="caret", text=QT_TRANSLATE_NOOP("commands", "Textmarkör i handlingen"), menu=Menu.PAPER, keys=("F7",)),
    Command(id="links", text=QT_TRANSLATE_NOOP("commands", "Länkar på sidan"), menu=Menu.PAPER, keys=("Ctrl+Shift+L",)),
    Command(id="zoom-in", text=QT_TRANSLATE_NOOP("commands", "Förstora sidan"), menu=Menu.PAPER, keys=("Ctrl++", "Ctrl+="), begins=True),
    Command(id="zoom-out", text=QT_TRANSLATE_NOOP("commands", "Förminska sidan"), menu=Menu.PAPER, keys=("Ctrl+-",)),
    Command(id="zoom-fit", text=QT_TRANSLATE_NOOP("commands", "Anpassa sidan till bredden"), menu=Menu.PAPER, keys=("Ctrl+0",)),
    Command(id="zoom-page", text=QT_TRANSLATE_NOOP("commands", "Visa hela sidan"), menu=Menu.PAPER, keys=("Ctrl+9",)),
    Command(id="two-pages", text=QT_TRANSLATE_NOOP("commands", "En eller två sidor i bredd"), menu=Menu.PAPER, keys=("Ctrl+L",)),
    Command(id="turn-pages", text=QT_TRANSLATE_NOOP("commands", "Vrid sidan"), menu=Menu.PAPER, keys=("Ctrl+R",)),
    Command(id="turn-back", text=QT_TRANSLATE_NOOP("commands", "Vrid sidan åt andra hållet"), menu=Menu.PAPER, keys=("Ctrl+Shift+R",)),
    Command(id="earlier-version", text=QT_TRANSLATE_NOOP("commands", "Tidigare version av handlingen"), menu=Menu.PAPER, keys=("Ctrl+Shift+V",), begins=True),
    Command(id="compare", text=QT_TRANSLATE_NOOP("commands", "Visa vad som ändrats i handlingen"), menu=Menu.PAPER, keys=("Ctrl+D",)),
    Command(id="confidential", text=QT_TRANSLATE_NOOP("commands", "Märk handlingen som sekretess"), menu=Menu.PAPER, keys=("Ctrl+Shift+K",), begins=True),
    Command(id="cover", text=QT_TRANSLATE_NOOP("commands", "Täck sekretessbelagd handling"), menu=Menu.PAPER, keys=("Ctrl+Shift+D",)),
    Command(id="remove-paper", text=QT_TRANSLATE_NOOP("commands", "Ta bort handlingen ur ärendet"), menu=Menu.PAPER, begins=True),
    Command(id="highlight", text=QT_TRANSLATE_NOOP("commands", "Markera vald text"), menu=Menu.NOTE, keys=("Ctrl+H",)),
    Command(id="highlight-colour", text=QT_TRANSLATE_NOOP("commands", "Markera vald text i en färg …"), menu=Menu.NOTE, keys=("Ctrl+Shift+J",)),
    Command(id="underline", text=QT_TRANSLATE_NOOP("commands", "Stryk under vald text"), menu=Menu.NOTE, keys=("Ctrl+Shift+U",)),
    Command(id="comment", text=QT_TRANSLATE_NOOP("commands", "Kommentera vald text"), menu=Menu.NOTE, keys=("Ctrl+J",)),
    Command(id="pen", text=QT_TRANSLATE_NOOP("commands", "Rita med penna"), menu=Menu.NOTE, keys=("Ctrl+Shift+B",)),
    Command(id="spot-note", text=QT_TRANSLATE_NOOP("commands", "Skriv en notis på ett ställe"), menu=Menu.NOTE, keys=("Ctrl+Shift+N",)),
    Command(id="note", text=QT_TRANSLATE_NOOP("commands", "Anteckna på ärendet"), menu=Menu.NOTE, keys=("Ctrl+E",), begins=True),
    Command(id="note-page", text=QT_TRANSLATE_NOOP("commands", "Anteckna på sidan"), menu=Menu.NOTE, keys=("Ctrl+Shift+S",)),
    Command(id="note-paper", text=QT_TRANSLATE_NOOP("commands", "Anteckna på handlingen"), menu=Menu.NOTE, keys=("Ctrl+Shift+P",)),
    Command(id="note-meeting", text=QT_TRANSLATE_NOOP("commands", "Anteckna på mötet"), menu=Menu.NOTE, keys=("Ctrl+Shift+M",)),
    Command(id="next-note", text=QT_TRANSLATE_NOOP("commands", "Nästa anteckning i handlingen"), menu=Menu.NOTE, keys=("F8",), begins=True),
    Command(id="previous-note", text=QT_TRANSLATE_NOOP("commands", "Föregående anteckning i handlingen"), menu=Menu.NOTE, keys=("Shift+F8",)),
    Command(id="all-notes", text=QT_TRANSLATE_NOOP("commands", "Sök bland alla anteckningar"), menu=Menu.NOTE, keys=("Ctrl+Shift+A",)),
    Command(id="review-notes", text=QT_TRANSLATE_NOOP("commands", "Se över anteckningar som följde med"), menu=Menu.NOTE, keys=("Ctrl+Shift+E",)),
    Command(id="colour-meanings", text=QT_TRANSLATE_NOOP("commands", "Färgernas betydelse …"), menu=Menu.NOTE, begins=True),
    Command(id="notes-in-paper", text=QT_TRANSLATE_NOOP("commands", "Läs in anteckningar som finns i handlingen …"), menu=Menu.NOTE),
    Command(id="next-item", text=QT_TRANSLATE_NOOP("commands", "Nästa ärende"), menu=Menu.ITEM, keys=("Alt+Down",)),
    Command(id="previous-item", text=QT_TRANSLATE_NOOP("commands", "Föregående ärende"), menu=Menu.ITEM, keys=("Alt+Up",)),
    Command(id="go-to-item", text=QT_TRANSLATE_NOOP("commands", "Gå till ärende nummer …"), menu=Menu.ITEM, keys=("Ctrl+Shift+G",)),
    Command(id="next-news", text=QT_TRANSLATE_NOOP("commands", "Nästa nyhet"), menu=Menu.ITEM, keys=("F4",), begins=True),
    Command(id="news", text=QT_TRANSLATE_NOOP("commands", "Alla nyheter i sammanträdet"), menu=Menu.ITEM, keys=("Shift+F4",)),
    Command(id="history", text=QT_TRANSLATE_NOOP("commands", "Tidigare i ärendet"), menu=Menu.ITEM, keys=("Ctrl+Shift+H",)),
    Command(id="edit-item", text=QT_TRANSLATE_NOOP("commands", "Ändra ärendets uppgifter …"), menu=Menu.ITEM, keys=("F2",), begins=True),
    Command(id="add-item", text=QT_TRANSLATE_NOOP("commands", "Lägg till ärende …"), menu=Menu.ITEM),
    Command(id="attach-paper", text=QT_TRANSLATE_NOOP("commands", "Lägg handling i ärendet …"), menu=Menu.ITEM),
    Command(id="remove-item", text=QT_TRANSLATE_NOOP("commands", "Ta bort ärendet från dagordningen"), menu=Menu.ITEM, begins=True),
    Command(id="draft", text=QT_TRANSLATE_NOOP("commands", "Skriv tilläggsyrkande"), menu=Menu.DRAFT, keys=("Ctrl+Y",)),
    Command(id="initiative", text=QT_TRANSLATE_NOOP("commands", "Nytt initiativ …"), menu=Menu.DRAFT, keys=("Ctrl+Shift+I",)),
    Command(id="preview", text=QT_TRANSLATE_NOOP("commands", "Förhandsgranska"), menu=Menu.DRAFT, keys=("Ctrl+P",), begins=True),
    Command(id="sign", text=QT_TRANSLATE_NOOP("commands", "Signera och skicka …"), menu=Menu.DRAFT, keys=("Ctrl+Enter", "Ctrl+Return")),
    Command(id="open-to-sign", text=QT_TRANSLATE_NOOP("commands", "Öppna handling att skriva under …"), menu=Menu.DRAFT, begins=True),
    Command(id="check-paper", text=QT_TRANSLATE_NOOP("commands", "Kontrollera ett papper från ett annat program …"), menu=Menu.DRAFT),
    Command(id="identity", text=QT_TRANSLATE_NOOP("commands", "Min underskrift …"), menu=Menu.DRAFT),
    Command(id="kommun", text=QT_TRANSLATE_NOOP("commands", "Kommunens uppgifter …"), menu=Menu.DRAFT),
    Command(id="help", text=QT_TRANSLATE_NOOP("commands", "Kortkommandon"), menu=Menu.HELP, keys=("F1",)),
    Command(id="about", text=QT_TRANSLATE_NOOP("commands", "Om programmet"), menu=Menu.HELP),
)  # fmt: skip


class CommandRegistry(QObject):
    """One `QAction` for each command; the room that can do it connects a handler."""

    called = Signal(str)
    """A command is about to be done: whoever hears this comes before its handlers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = {command.id: self._action(command) for command in COMMANDS}
        self._unanswered = {command.id for command in COMMANDS}
        self._early: dict[str, Callable[[], None]] = {}

    def connect_handler(self, command_id: str, handler: Callable[[], object]) -> QAction:
        """Let the bound method `handler` do the command; KeyError if there is no such command."""
        action = self._actions[command_id]
        # A room that came before the others answers for itself, and stays able to when they come.
        early = self._early.pop(command_id, None)
        if early is not None:
            action.triggered.disconnect(early)
        action.triggered.connect(handler)
        action.setEnabled(True)
        self._unanswered.discard(command_id)
        return action

    def answer_early(self, build: Callable[[], object]) -> None:
        """Let a command whose room is not built yet have it built by `build` first, so that no key is lost."""
        for command_id in self._unanswered:
            action = self._actions[command_id]
            self._early[command_id] = partial(self._call_early, action, build)
            action.triggered.connect(self._early[command_id])
            action.setEnabled(True)

    def end_early_answers(self) -> None:
        """The rooms are being built now, and connect their own handlers."""
        for command_id, handler in self._early.items():
            self._actions[command_id].triggered.disconnect(handler)
            self._actions[command_id].setEnabled(False)
        self._early.clear()

    def _call_early(self, action: QAction, build: Callable[[], object]) -> None:
        build()
        action.trigger()

    def action(self, command_id: str) -> QAction:
        """The command's action; KeyError if there is no such command."""
        return self._actions[command_id]

    def of_menu(self, menu: Menu) -> Iterator[QAction]:
        """The menu's actions in order."""
        return (self._actions[command.id] for command in COMMANDS if command.menu is menu)

    def fill(self, shown: QMenu, menu: Menu) -> None:
        """Put the menu's actions into one that is shown, a line between what does not belong together."""
        for command in COMMANDS:
            if command.menu is menu:
                if command.begins:
                    shown.addSeparator()
                shown.addAction(self._actions[command.id])

    def by_name(self, menu: Menu | None = None) -> Iterator[tuple[str, QAction]]:
        """Every action, or a menu's, with its own name: that of undo also says what would be undone."""
        for command in COMMANDS:
            if menu in (None, command.menu):
                yield QCoreApplication.translate(CONTEXT, command.text), self._actions[command.id]

    def all(self) -> Iterator[QAction]:
        """Every action, in the order of the list."""
        return iter(self._actions.values())

    def _action(self, command: Command) -> QAction:
        action = QAction(QCoreApplication.translate(CONTEXT, command.text), self)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setEnabled(False)
        action.triggered.connect(self._tell)
        return action

    def _tell(self) -> None:
        self.called.emit(self.sender().objectName())
