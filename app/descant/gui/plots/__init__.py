"""Drawings over one axis of time, on pyqtgraph. Nothing else of the window imports pyqtgraph."""

import os

os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"  # read when it is imported; it would take any other Qt that is installed

import pyqtgraph

pyqtgraph.setConfigOptions(imageAxisOrder="row-major", antialias=False, mouseRateLimit=0)
