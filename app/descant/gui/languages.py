"""The languages of the window, and the change from one to another while it stands.

tr() of every QObject and translate() elsewhere give Words: text that knows how it was made. What a widget was given as
Words it is given again in the new language; what is put together of several is made again by whoever shows it, when
`news.changed` says so. The texts are in resources/translations (`make translations`).
"""

from __future__ import annotations

import functools
import lzma
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtGui import QAction, QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTableWidget,
    QWidget,
)

from descant.engine.messages import Trouble
from descant.resources import resource

SYSTEM = "system"
HAN = "fonts/DroidSansFallback-subset.ttf.xz"
"""The font of certificates for Chinese and Japanese."""
LANGUAGES = {"en": "English", "de": "Deutsch", "ja": "日本語"}
"""Each by its own name, which is never translated."""
_COUNTRIES = {"en": QLocale.Country.UnitedKingdom, "de": QLocale.Country.Germany, "ja": QLocale.Country.Japan}
_CODES = {"en": QLocale.Language.English, "de": QLocale.Language.German, "ja": QLocale.Language.Japanese}

Made = TypeVar("Made", bound=Callable[..., Any])


class Words(str):
    """Text in the language of the window. Elsewhere (files, the engine) it is a plain str."""

    _anew: Callable[[], str]

    def __new__(cls, text: str, anew: Callable[[], str]) -> Words:
        """anew: makes it in the language that is spoken then."""
        made = super().__new__(cls, text)
        made._anew = anew
        return made

    def format(self, *args: object, **values: object) -> Words:
        return Words(
            str(self).format(*args, **values),
            lambda: str(again(self)).format(*again(args), **{name: again(value) for name, value in values.items()}),
        )

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return str, (str(self),)


def again(value: Any) -> Any:
    """The same in the language that is spoken now: words, what holds some, and anything else as it is."""
    if isinstance(value, Words):
        return value._anew()
    if isinstance(value, tuple | list):
        return type(value)(again(one) for one in value)
    if isinstance(value, Trouble):
        return replace(value, cause=again(value.cause), remedy=again(value.remedy))
    return value


def _has_words(value: Any) -> bool:
    if isinstance(value, tuple | list):
        return any(map(_has_words, value))
    return isinstance(value, Words) or (
        isinstance(value, Trouble) and (isinstance(value.cause, Words) or isinstance(value.remedy, Words))
    )


def worded(make: Callable[..., str], *values: Any) -> str:
    """make(*values), which is made again with the values in another language, where any of them has words."""
    text = make(*values)
    return Words(text, lambda: worded(make, *again(values))) if _has_words(values) else text


def joined(between: str, parts: Iterable[str]) -> str:
    """between.join(parts), which is said again with them."""
    return worded(between.join, tuple(parts))


def said(make: Made) -> Made:
    """For a function that puts something in words, numbers included: what it gives is Words."""

    @functools.wraps(make)
    def call(*args: Any, **kwargs: Any) -> str:
        text = make(*args, **kwargs)
        return Words(text, lambda: call(*again(args), **kwargs))

    return call  # type: ignore[return-value]


def translate(context: str, text: str, comment: str = "", n: int = -1) -> Words:
    """For text outside of QObjects, as QCoreApplication.translate() has it. n: the number that %Ln stands for."""
    return Words(QCoreApplication.translate(context, text, comment, n), lambda: translate(context, text, comment, n))


def tr(text: str, comment: str = "", n: int = -1) -> Words:
    """The same outside of any class, where lupdate gives a tr() no context; it knows plurals of no other function."""
    return translate("", text, comment, n)


def _of_object(self: QObject, text: str, comment: str = "", n: int = -1) -> Words:
    return _of_kind(type(self), text, comment, n)


def _of_kind(kind: type, text: str, comment: str, n: int) -> Words:
    """In the context of the class in whose body the text stands: the object's own, or one that it descends from."""
    names = [one.__name__ for one in kind.__mro__ if one.__module__.startswith("descant.")]
    known = (name for name in names if any(one.translate(name, text, comment, n) for one in _translators))
    context = next(known, names[0] if names else kind.__name__)
    spoken = QCoreApplication.translate(context, text, comment, n)
    return Words(spoken, lambda: _of_kind(kind, text, comment, n))


# What is shown, and by which call.

_Call = tuple[Callable[..., object], tuple[Any, ...], dict[str, Any]]
_shown: WeakKeyDictionary[QObject, dict[str, _Call]] = WeakKeyDictionary()


def said_again(setter: Made) -> Made:
    """For a method that shows text: its last call is made again in another language, if it was given words."""

    @functools.wraps(setter)
    def call(self: QObject, *args: Any, **kwargs: Any) -> Any:
        _keep(self, setter.__name__, (setter, args, kwargs))
        return setter(self, *args, **kwargs)

    return call  # type: ignore[return-value]


def _keep(owner: QObject, name: str, call: _Call) -> None:
    if _has_words([*call[1], *call[2].values()]):
        _shown.setdefault(owner, {})[name] = call
    elif (kept := _shown.get(owner)) is not None:
        kept.pop(name, None)


def _item_said_again(setter: Made) -> Made:
    """For QComboBox.setItemText: of each item the last call."""

    @functools.wraps(setter)
    def call(self: QObject, at: int, text: str) -> Any:
        _keep(self, f"{setter.__name__} {at}", (setter, (at, text), {}))
        return setter(self, at, text)

    return call  # type: ignore[return-value]


def _item_added(self: QComboBox, *args: Any) -> None:
    """QComboBox.addItem, through setItemText: what is added is said again too, and no words of an item that was there
    before it."""
    _add_item(self, *args)
    self.setItemText(self.count() - 1, next(one for one in args if isinstance(one, str)))


_add_item = QComboBox.addItem


def _added_said_again(adder: Made) -> Made:
    """For methods of menus that make an action, or a further menu, of a text."""

    @functools.wraps(adder)
    def call(self: QWidget, *args: Any, **kwargs: Any) -> Any:
        made = adder(self, *args, **kwargs)
        for words in args:
            if isinstance(words, Words):
                made.setTitle(words) if isinstance(made, QMenu) else made.setText(words)
        return made

    return call  # type: ignore[return-value]


def install() -> None:
    """Lets Qt's own tr() give words, and its setters of text keep them. Once for a program; again does nothing."""
    if QObject.tr is _of_object:
        return
    setattr(QObject, "tr", _of_object)  # noqa: B010  (mypy takes a method for fixed)
    for kind, names in (
        (QWidget, ("setToolTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle")),
        (QLabel, ("setText",)),
        (QAbstractButton, ("setText",)),
        (QAction, ("setText",)),
        (QMenu, ("setTitle",)),
        (QLineEdit, ("setPlaceholderText",)),
        (QPlainTextEdit, ("setPlaceholderText",)),
        (QTableWidget, ("setHorizontalHeaderLabels",)),
    ):
        for name in names:
            setattr(kind, name, said_again(getattr(kind, name)))
    setattr(QComboBox, "setItemText", _item_said_again(QComboBox.setItemText))  # noqa: B010
    setattr(QComboBox, "addItem", _item_added)  # noqa: B010
    for menu, name in ((QMenu, "addAction"), (QMenu, "addMenu"), (QMenuBar, "addMenu")):
        setattr(menu, name, _added_said_again(getattr(menu, name)))


# Which language.


class _News(QObject):
    """changed: another language is spoken, and all words that were kept are said in it."""

    changed = Signal()


news = _News()
_translators: list[QTranslator] = []
_spoken = "en"


def spoken() -> str:
    """One of LANGUAGES."""
    return _spoken


def of_system() -> str:
    """The first of the system's languages that the window knows; English where it knows none."""
    wished = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wished if code in LANGUAGES), "en")


def readable(code: str) -> bool:
    """Whether a font has the letters of a language; where the system has none, the program's own is taken."""
    return code != "ja" or bool(QFontDatabase.families(QFontDatabase.WritingSystem.Japanese)) or _own_letters()


@functools.cache
def _own_letters() -> bool:
    return QFontDatabase.addApplicationFontFromData(lzma.decompress(resource(HAN).read_bytes())) >= 0


def choose(choice: str) -> None:
    """SYSTEM or one of LANGUAGES; numbers and dates follow, as the system writes them where it speaks that language.

    What nobody knows is SYSTEM. Needs the QApplication.
    """
    global _spoken
    code = choice if choice in LANGUAGES else of_system()
    readable(code)  # which brings the letters along where the system has none
    system = QLocale.system()
    QLocale.setDefault(system if system.language() == _CODES[code] else QLocale(_CODES[code], _COUNTRIES[code]))
    while _translators:
        QCoreApplication.removeTranslator(_translators.pop())
    folders = (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), str(resource("translations")))
    for name, folder in zip((f"qtbase_{code}", f"descant_{code}"), folders, strict=True):
        one = QTranslator()
        if one.load(name, folder):
            QCoreApplication.installTranslator(one)
            _translators.append(one)
    changed, _spoken = code != _spoken, code
    if changed:
        _say_again()
        news.changed.emit()


def _say_again() -> None:
    for owner, calls in list(_shown.items()):
        for setter, args, kwargs in list(calls.values()):
            if shiboken6.isValid(owner):
                setter(owner, *again(args), **{name: again(value) for name, value in kwargs.items()})
