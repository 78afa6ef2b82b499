"""The style sheet of a theme: one place for the look of stock widgets."""

from __future__ import annotations

from collections.abc import Mapping

from descant.resources import resource

_SHEET = """
QWidget {{ color: {text}; }}
QMainWindow, QDialog, QWidget#page {{ background: {window}; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {border}; padding: 6px 8px; }}

QFrame#card {{ background: {surface}; border: 1px solid {border}; border-radius: 8px; }}
QFrame#header {{ background: {surface}; border: none; border-bottom: 1px solid {border}; }}
QFrame#footer {{ background: {surface}; border: none; border-top: 1px solid {border}; }}
QFrame#sidebar {{ background: {surface}; border: none; border-right: 1px solid {border}; }}
QFrame#inspector {{ background: {surface}; border: none; border-left: 1px solid {border}; }}
QFrame#notice {{
    background: {raised}; border: 1px solid {border}; border-left: 4px solid {warning}; border-radius: 6px;
}}
QFrame#notice[kind="error"] {{ border-left-color: {danger}; }}
QFrame#notice[kind="good"] {{ border-left-color: {good}; }}
QFrame#drop {{ background: {veil}; border: 2px dashed {accent}; border-radius: 12px; }}

QLabel {{ background: transparent; }}
QLabel#muted {{ color: {muted}; }}
QLabel#danger {{ color: {danger}; }}

QPushButton, QToolButton {{
    background: {raised}; border: 1px solid {border}; border-radius: 6px; padding: 5px 12px; min-height: 18px;
}}
QToolButton {{ padding: 5px; }}
QToolButton[low="true"] {{ padding: 0 5px; }}
QToolButton[low="true"]:focus {{ padding: 0 4px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {muted}; }}
QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QPushButton:checked {{
    background: {selected}; border-color: {accent};
}}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {accent}; padding: 4px 11px; }}
QToolButton:focus {{ padding: 4px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {muted}; background: transparent; }}
QPushButton#primary {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton#primary:focus {{ border: 2px solid {text}; }}
QPushButton#primary:disabled {{ background: {raised}; color: {muted}; border-color: {border}; }}
QToolButton#flat, QPushButton#flat {{ background: transparent; border-color: transparent; }}
QToolButton#flat:hover, QPushButton#flat:hover {{ background: {raised}; }}
QToolButton#flat:checked {{ background: {selected}; border-color: {accent}; }}
QToolButton#flat:focus, QPushButton#flat:focus {{ border: 2px solid {accent}; }}
QToolButton::menu-indicator {{ image: none; }}

QToolButton#tab {{
    background: transparent; border: none; border-bottom: 3px solid transparent; border-radius: 0; font-weight: 500;
    padding: 15px 10px 12px 10px; color: {muted};
}}
QToolButton#tab:hover {{ color: {text}; }}
QToolButton#tab:checked {{ color: {text}; border-bottom-color: {accent}; }}
QToolButton#tab:focus {{ background: {raised}; }}

QToolButton#leg {{ border-radius: 0; padding: 4px 6px; margin: 0; border-right-width: 0; }}
QToolButton#leg[place="first"] {{ border-top-left-radius: 6px; border-bottom-left-radius: 6px; }}
QToolButton#leg[place="last"] {{
    border-top-right-radius: 6px; border-bottom-right-radius: 6px; border-right-width: 1px;
}}
QToolButton#leg:checked {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QToolButton#leg:checked:disabled {{ background: {raised}; color: {muted}; border-color: {border}; }}
QToolButton#leg:focus {{ border: 2px solid {text}; padding: 3px 5px; }}

QLineEdit, QComboBox, QPlainTextEdit, QTextEdit {{
    background: {surface}; border: 1px solid {outline}; border-radius: 6px; padding: 5px 8px;
    selection-background-color: {selected}; selection-color: {text};
}}
QLineEdit, QComboBox {{ min-height: 18px; }}
QSpinBox, QDoubleSpinBox {{ min-height: 28px; }}
QComboBox QLineEdit, QComboBox QLineEdit:focus {{
    background: transparent; border: none; padding: 0; min-height: 0;
}}
QAbstractSpinBox QLineEdit {{ background: transparent; border: none; padding: 0; }}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus {{
    border: 2px solid {accent}; padding: 4px 7px;
}}
QLineEdit[wrong="true"] {{ border-color: {danger}; }}
QTextEdit#paper {{ border: 2px solid transparent; padding: 8px 12px; }}
QTextEdit#paper:focus {{ border: 2px solid {accent}; }}

QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{ border-color: {border}; color: {muted}; }}

QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ border: 1px solid {border}; }}
QCheckBox {{ spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }}
QCheckBox:focus {{ border-color: {accent}; }}
QCheckBox:disabled {{ color: {muted}; }}
QCheckBox::indicator {{
    width: 14px; height: 14px; border: 1px solid {muted}; border-radius: 3px; background: {surface};
}}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{tick}"); }}
QCheckBox::indicator:disabled {{ border-color: {border}; }}

QListView, QTableView, QTreeView {{
    background: {surface}; border: none; outline: none; gridline-color: {border};
    selection-background-color: {selected}; selection-color: {text};
}}
QListView#sections {{ background: transparent; }}
QListView#sections::item {{ padding: 0 10px; border-radius: 6px; color: {text}; }}
QListView#sections::item:selected {{ background: {selected}; }}
QListView#sections:focus::item:selected {{ border: 2px solid {accent}; }}
QTableView {{ border: 2px solid transparent; border-radius: 6px; }}
QTableView:focus {{ border-color: {accent}; }}
QTableView::item {{ padding: 0 6px; border: none; }}
QTableView::item:selected {{ background: {selected}; color: {text}; }}
QHeaderView {{ background: {surface}; border: none; }}
QHeaderView::section {{
    background: {surface}; color: {muted}; border: none; border-bottom: 1px solid {border}; padding: 6px 6px 6px 9px;
}}
QTableCornerButton::section {{ background: {surface}; border: none; }}

QMenu {{ background: {surface}; border: 1px solid {border}; padding: 6px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selected}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 6px 8px; }}
QMenuBar {{ background: {surface}; padding: 2px 8px; }}
QMenuBar::item {{ padding: 4px 10px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {selected}; }}

QProgressBar {{ background: {raised}; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}

QSlider::groove:horizontal {{ background: {border}; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{
    background: {surface}; border: 2px solid {accent}; width: 10px; height: 10px; margin: -5px 0; border-radius: 7px;
}}
QSlider::handle:horizontal:focus {{ background: {accent}; }}
QSlider::sub-page:horizontal:disabled {{ background: {border}; }}
QSlider::handle:horizontal:disabled {{ border-color: {border}; }}

QScrollArea {{ background: transparent; border: 1px solid transparent; border-radius: 6px; }}
QScrollArea:focus {{ border-color: {accent}; }}
QScrollArea#pages {{ border: none; border-radius: 0; }}
QScrollArea > QWidget > QWidget#plain {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {border}; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {border}; }}
"""


def stylesheet(colours: Mapping[str, object]) -> str:
    """A Qt style sheet. colours: the fields of a Theme by name."""
    tick = "tick-dark" if colours["dark"] else "tick-light"
    icons = {name: resource(f"icons/{file}.svg").as_posix() for name, file in (("arrow", "down"), ("tick", tick))}
    red, green, blue = (int(str(colours["surface"])[at : at + 2], 16) for at in (1, 3, 5))
    veil = f"rgba({red}, {green}, {blue}, 235)"
    return _SHEET.format_map({**colours, **icons, "veil": veil})
