"""Starting and ending the window."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import NoReturn

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from descant import __version__
from descant.engine.client import EngineClient
from descant.engine.messages import Trouble
from descant.gui import accessible, languages, preferences
from descant.gui.languages import translate
from descant.gui.main_window import MainWindow
from descant.gui.theme import theme
from descant.gui.theme.icons import program_icon
from descant.gui.widgets.label import copied_as_written
from descant.gui.widgets.page_notices import EVERYWHERE
from descant.paths import log_folder
from descant.processes import settle, take_short_turns

log = logging.getLogger(__name__)
CRASH_LOG = "window-crash.log"
LEAST_POINT_SIZE = 9.5
"""Some desktops have no font settings at all and Qt then starts small."""


def make_application(argv: Sequence[str] = ()) -> QApplication:
    """The one QApplication, with name, icon, font, language and palette."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    take_short_turns()
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    with _refusal_in_words():
        app = QApplication([sys.argv[0] if sys.argv else "descant", *argv])
    app.setApplicationName("Descant")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("descant")
    app.setWindowIcon(program_icon())
    font = app.font()
    if font.pointSizeF() < LEAST_POINT_SIZE:
        font.setPointSizeF(LEAST_POINT_SIZE)
        app.setFont(font)
    app.clipboard().changed.connect(copied_as_written)
    accessible.install()
    languages.install()
    languages.choose(str(preferences.store().value("language", languages.SYSTEM)))
    look = str(preferences.store().value("appearance", "system"))
    chosen = theme.Appearance(look) if look in {a.value for a in theme.Appearance} else theme.Appearance.SYSTEM
    theme.apply(app, chosen)
    return app


@contextlib.contextmanager
def _refusal_in_words() -> Iterator[None]:
    """Where Qt cannot start (no display, one that does not answer, a library of the system missing) it would abort:
    the process ends with one sentence and exit code 1 instead."""
    if not _display_named():
        _end("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)")
    said: list[str] = []

    def noted(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            reason = next((line for line in said if "display" in line or "libxcb" in line), message)
            _end(" ".join(reason.split()).rstrip("."))
        said.append(message)
        log.debug("Qt: %s", message)

    before = qInstallMessageHandler(noted)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _display_named() -> bool:
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    needs = sys.platform.startswith("linux") and platform.partition(":")[0].partition("-")[0] in ("", "xcb", "wayland")
    return not needs or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or ":" in platform)


def _end(why: str) -> NoReturn:
    with contextlib.suppress(OSError, ValueError, AttributeError):  # standard error may be closed, or none
        sys.stderr.write(
            f"descant: The window cannot start: {why}. `descant doctor` says what is missing."
            " The commands work without a display: descant --help\n"
        )
        sys.stderr.flush()
    logging.shutdown()
    os._exit(1)  # out of Qt's own start there is no other way


def _follow_system(app: QApplication) -> None:
    """A change of the desktop's colours is followed unless the person chose for themselves."""

    def changed() -> None:
        if str(preferences.store().value("appearance", "system")) == theme.Appearance.SYSTEM.value:
            theme.apply(app, theme.Appearance.SYSTEM)

    QGuiApplication.styleHints().colorSchemeChanged.connect(changed)


def run(open_reports: Sequence[Path] = (), files: Sequence[Path] = (), catalog: Path | None = None) -> int:
    """Opens the window and returns when it is closed.

    open_reports: report files to show. files: tracks or folders to analyse. catalog: the catalog to use.
    """
    multiprocessing.freeze_support()
    app = make_application()
    _follow_system(app)
    crash = _last_crash()
    engine = EngineClient()
    with _crash_log():
        window = MainWindow(engine, catalog=catalog)
        sys.excepthook = _unforeseen(window)
        if crash:
            tell_crash(window, crash)
        for report in open_reports:
            window.intake.show_report(report)
        window.intake.analyse([str(f) for f in files])
        window.show_page(0)
        window.show()
        settle()
        try:
            return int(app.exec())
        finally:
            sys.excepthook = sys.__excepthook__
            engine.close()


def _unforeseen(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """An error that nobody caught is told in the window and goes to the log; the window lives on."""

    def tell(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, where)
        details = "".join(traceback.format_exception(kind, error, where))
        words = translate("app", "Something unforeseen went wrong in the window.")
        window.tell(
            Trouble(words, translate("app", "What was finished is kept. Starting Descant again may help."), details),
            place=EVERYWHERE,
        )

    return tell


def _last_crash() -> str:
    """What the crash log of the last run holds, "" if it ended well."""
    with contextlib.suppress(OSError):
        return (log_folder() / CRASH_LOG).read_text(encoding="utf-8", errors="replace").strip()
    return ""


def tell_crash(window: MainWindow, log: str) -> None:
    words = translate("app", "Descant ended unexpectedly last time. Finished reports are kept.")
    window.tell(Trouble(words, "", log), "warning", EVERYWHERE)


@contextlib.contextmanager
def _crash_log() -> Iterator[None]:
    """faulthandler writes native crashes here; a run that ends well leaves the file empty."""
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        log = (log_folder() / CRASH_LOG).open("w", encoding="utf-8")
    except OSError:
        yield
        return
    with log:
        faulthandler.enable(log)
        try:
            yield
        finally:
            faulthandler.disable()


def offscreen_if_headless() -> None:
    """Draws into memory where there is no display."""
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
