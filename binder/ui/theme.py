"""Colours, sizes and the stylesheet of the window, for light and dark and for any text size."""

from __future__ import annotations

from dataclasses import dataclass, fields
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from binder.garbage import collector_at_rest
from binder.resource_files import resources

FONT_FAMILY = "Inter"
_PROPERTY = "binderTheme"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Named colours; every pair of text and ground meets WCAG AA."""

    bg: str
    surface: str
    sunken: str
    border: str
    control_border: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    focus: str
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    error: str
    error_bg: str
    info: str
    info_bg: str
    mine: str
    mine_bg: str
    paper: str
    reader_ground: str
    highlight: str


LIGHT = Tokens(
    bg="#F6F5F2", surface="#FFFFFF", sunken="#ECEAE5", border="#D5D1C9", control_border="#857F75",
    text="#1E2326", muted="#545C61", accent="#1F5A6B", accent_hover="#17495A", on_accent="#FFFFFF",
    selection="#D8E8EC", focus="#0B6E8A", ok="#256B3F", ok_bg="#E3F1E7", warn="#8A5300", warn_bg="#FCF0DC",
    error="#A8281E", error_bg="#FBE7E4", info="#2B5C9E", info_bg="#E4ECF8", mine="#6B3FA0",
    mine_bg="#EFE7F8", paper="#FFFFFF", reader_ground="#ECEAE5", highlight="#FFE27A",
)  # fmt: skip

DARK = Tokens(
    bg="#171B1D", surface="#1F2427", sunken="#121516", border="#343B3F", control_border="#7E888D",
    text="#ECEEEE", muted="#A9B2B6", accent="#7CC4D6", accent_hover="#97D3E2", on_accent="#0D1B20",
    selection="#24434C", focus="#8FD6E8", ok="#7CCB95", ok_bg="#1D3325", warn="#E6B566", warn_bg="#3A2D16",
    error="#F2938A", error_bg="#40211E", info="#93BDF2", info_bg="#1E2E45", mine="#C6A8EE",
    mine_bg="#302641", paper="#F2F0EB", reader_ground="#121516", highlight="#E9C85C",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """Tokens and the text size (1.0 = 100 %); sizes are asked for in pixels at 100 %."""

    tokens: Tokens
    scale: float = 1.0

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on dark ground."""
        return self.tokens is DARK

    def px(self, at_100: int) -> int:
        """A text-bound size in pixels at the chosen text size."""
        return round(at_100 * self.scale)

    def colour(self, token: str) -> QColor:
        """The colour of a token by its name; AttributeError if there is none."""
        return QColor(getattr(self.tokens, token))

    def font(self, at_100: int, *, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The window's font in pixels at 100 % text size."""
        font = QFont(FONT_FAMILY)
        font.setPixelSize(self.px(at_100))
        font.setWeight(weight)
        return font


HALF = 128
"""Of the lightness that a colour can have."""
CAPTION, META, BODY, EDITOR, HEADING, MEETING = 12, 13, 15, 16, 20, 26
"""Sizes of text in pixels at 100 %."""


def choose(name: str, text_size: int, *, system_is_dark: bool) -> Theme:
    """The theme for a setting ("light", "dark" or "system") and a text size in per cent."""
    dark = system_is_dark if name == "system" else name == "dark"
    return Theme(DARK if dark else LIGHT, max(100, min(200, text_size)) / 100)


def system_is_dark(app: QApplication) -> bool:
    """Whether the desktop's own palette is dark; to be asked before ours is applied."""
    return app.palette().window().color().lightness() < HALF


def load_fonts() -> None:
    """Make the bundled font known, so that every system shows the same window."""
    for file in sorted((resources() / "fonts").glob("Inter-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application the theme: palette, font and stylesheet (the style is Fusion already)."""
    sheet = stylesheet(theme)
    # Qt goes through its list of all widgets: Python freeing one of them meanwhile would crash it.
    with collector_at_rest():
        app.setProperty(_PROPERTY, theme)
        # A sheet in place of another polishes every widget several times: without one in between it
        # takes a quarter of the time (measured with 420 widgets).
        app.setStyleSheet("")
        app.setPalette(palette(theme.tokens))
        app.setFont(theme.font(BODY))
        app.setStyleSheet(sheet)


def current() -> Theme:
    """The theme that was applied last; light at 100 % before that. For widgets that paint themselves."""
    app = QApplication.instance()
    theme = app.property(_PROPERTY) if app is not None else None
    return theme if isinstance(theme, Theme) else Theme(LIGHT)


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Colour the ground of a list's row that is chosen or under the mouse."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if chosen or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current().colour("selection" if chosen else "bg"))
        painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 8, 8)


def palette(tokens: Tokens) -> QPalette:
    """Fusion's palette in our colours, for what the stylesheet does not reach."""
    roles = {
        QPalette.ColorRole.Window: tokens.bg,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.bg,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.Mid: tokens.border,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return made


def stylesheet(theme: Theme) -> str:
    """The stylesheet: a template file filled with tokens and sizes."""
    template = Template((resources() / "style" / "window.qss").read_text(encoding="utf-8"))
    colours = {field.name: getattr(theme.tokens, field.name) for field in fields(Tokens)}
    sizes = {f"px{size}": f"{theme.px(size)}px" for size in (12, 13, 15, 16, 20, 26, 32, 40, 44, 200)}
    # Qt draws a square where a radius is larger than half of its box: half of the indicator and its border.
    sizes["radio_radius"] = f"{theme.px(20) // 2 + 2}px"
    return template.substitute(colours | sizes, icons=(resources() / "icons").as_posix())
