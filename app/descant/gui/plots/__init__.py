"""Drawings over one axis of time, on pyqtgraph. Nothing else of the window imports pyqtgraph."""

import os
import sys
from types import ModuleType

import PySide6
from PySide6 import QtCore, QtGui, QtWidgets

os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"  # read when it is imported; it would take any other Qt that is installed


def _as_they_are(*modules: ModuleType) -> None:
    """pyqtgraph's copies of Qt's modules are these modules: it would take over each name of them, for which PySide makes
    each class, most of which nobody uses: a third of the time that pyqtgraph takes to import."""
    for module in modules:
        name = module.__name__.rpartition(".")[2]
        sys.modules[f"pyqtgraph.Qt.{name}"] = module
        setattr(PySide6, name, ModuleType(name))  # what it copies names from
    import pyqtgraph.Qt

    for module in modules:
        setattr(PySide6, module.__name__.rpartition(".")[2], module)


_as_they_are(QtCore, QtGui, QtWidgets)

import pyqtgraph  # noqa: E402

pyqtgraph.setConfigOptions(imageAxisOrder="row-major", antialias=False, mouseRateLimit=0)
