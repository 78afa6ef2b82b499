"""Drawings over one axis of time, on pyqtgraph. Nothing else of the window imports pyqtgraph."""

import importlib
import os
import sys
from types import ModuleType

import PySide6
from PySide6 import QtCore, QtGui, QtWidgets

os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"  # read when it is imported; it would take any other Qt that is installed


def _as_they_are(*modules: ModuleType) -> None:
    """pyqtgraph's copies of Qt's modules are these modules: it would take over each name of them, for which PySide
    makes each class: a third of the time that pyqtgraph takes to import, and most of them nobody uses."""
    names = [module.__name__.rpartition(".")[2] for module in modules]
    try:
        for name, module in zip(names, modules, strict=True):
            sys.modules[f"pyqtgraph.Qt.{name}"] = module
            setattr(PySide6, name, ModuleType(name))  # what it takes over names from
        importlib.import_module("pyqtgraph.Qt")
    finally:
        for name, module in zip(names, modules, strict=True):
            setattr(PySide6, name, module)


_as_they_are(QtCore, QtGui, QtWidgets)

import pyqtgraph  # noqa: E402

pyqtgraph.setConfigOptions(imageAxisOrder="row-major", antialias=False, mouseRateLimit=0)
