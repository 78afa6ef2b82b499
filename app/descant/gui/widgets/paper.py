"""A letter as it will stand on paper, to be read: headings and paragraphs, as plain text whoever wrote it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from descant.engine import publishing_messages as p
from descant.gui.theme.theme import theme_of
from descant.quoting import shown

MOST_IN_LINE = 4000
TITLE, HEADING = 1.35, 1.05
"""Sizes beside the text's own."""


class Paper(QTextEdit):
    def __init__(self) -> None:
        self._drafted: p.NoticeDrafted | None = None
        self._sought = ""
        super().__init__()
        self.setObjectName("paper")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("The letter as it stands"))

    def show_letter(self, drafted: p.NoticeDrafted) -> None:
        """Where it was read stays in sight."""
        self._drafted = drafted
        place = self.verticalScrollBar().value()
        theme = theme_of(self)
        self.clear()
        cursor = QTextCursor(self.document())
        if drafted.banner:
            self._add(cursor, drafted.banner, colour=theme.danger, bold=True, after=10)
        self._add(cursor, drafted.title, scale=TITLE, bold=True, after=6)
        for section in drafted.sections:
            self._add(cursor, section.heading, scale=HEADING, bold=True, before=12)
            if section.element:
                self._add(cursor, section.element, colour=theme.muted)
            for paragraph in section.paragraphs:
                for line in paragraph.splitlines() or [""]:
                    self._add(cursor, line, after=2)
        self.setTextCursor(QTextCursor(self.document()))
        self.verticalScrollBar().setValue(place)
        if self._sought:
            self.seek(self._sought)

    def seek(self, text: str) -> None:
        """Marks where it stands, and brings the first place into sight."""
        self._sought = text
        found, cursor, mark = [], QTextCursor(self.document()), QTextCharFormat()
        mark.setBackground(QColor(theme_of(self).selected))
        mark.setFontUnderline(True)
        while text and not (cursor := self.document().find(text, cursor)).isNull():
            place = QTextEdit.ExtraSelection()
            place.cursor, place.format = QTextCursor(cursor), mark
            found.append(place)
        self.setExtraSelections(found)
        if found:
            first = QTextCursor(found[0].cursor)
            first.clearSelection()
            self.setTextCursor(first)
            self.ensureCursorVisible()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._drafted is not None:
            self.show_letter(self._drafted)

    def _add(
        self, cursor: QTextCursor, text: str, *, colour: str = "", scale: float = 1.0, bold: bool = False,
        before: int = 0, after: int = 0,
    ) -> None:  # fmt: skip
        block, letters = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(before)
        block.setBottomMargin(after)
        letters.setFontPointSize(self.font().pointSizeF() * scale)
        letters.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        letters.setForeground(QColor(colour or theme_of(self).text))
        if cursor.atStart():
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.setCharFormat(letters)
        cursor.insertText(shown(text, MOST_IN_LINE), letters)
