"""The pages of the preferences, but for that of the key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields as fields_of
from dataclasses import replace

from PySide6.QtCore import QLocale, QSettings, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QLayout, QLineEdit, QSpinBox, QWidget

from descant.errors import DescantError
from descant.gui import languages, paths, phrases
from descant.gui.engine_words import in_words
from descant.gui.outputs import Outputs
from descant.gui.preferences import language_choice
from descant.gui.shell import Shell, has_catalog
from descant.gui.theme.theme import Appearance
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import beside, stacked
from descant.quoting import shown
from descant.settings import STRICTNESSES, Settings

WEIGHTS = (0.0, 0.25, 0.5, 0.75, 1.0)
LEGS = ("recording", "composition", "style")


def _heading(text: str) -> Label:
    made = Label(text)
    made.embolden(1.2)
    return made


class WindowPage(QWidget):
    """Language, appearance, sound."""

    def __init__(self, kept: QSettings, there: Outputs) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._kept = kept
        self.language = language_choice(str(kept.value("language", languages.SYSTEM)))
        self.look = fields.choice(
            (
                (self.tr("As the system"), Appearance.SYSTEM.value),
                (self.tr("Light"), Appearance.LIGHT.value),
                (self.tr("Dark"), Appearance.DARK.value),
            )
        )
        self.look.setCurrentIndex(max(0, self.look.findData(kept.value("appearance", "system"))))
        chosen = str(kept.value("sound output", ""))
        default = self.tr("The computer's default")
        names = [(default, ""), *((shown(name), name) for name in there.names)]
        if chosen and chosen not in there.names:
            names.append((self.tr("{name} (not connected)").format(name=shown(chosen)), chosen))
        self.output = fields.choice(names)
        self.output.setCurrentIndex(max(0, self.output.findData(chosen)))
        self.output.setEnabled(not there.reason)
        words = Label(in_words(there.reason), muted=True, wrap=True)
        words.setVisible(bool(there.reason))
        stacked(
            _heading(self.tr("Window")), fields.named(self.tr("Language"), self.language),
            fields.named(self.tr("Appearance"), self.look), fields.named(self.tr("Sound output"), self.output), words,
            inside=self, margins=(0, 0, 0, 0), spacing=14,
        )  # fmt: skip

    def keep(self) -> None:
        self._kept.setValue("language", self.language.currentData())
        self._kept.setValue("appearance", self.look.currentData())
        self._kept.setValue("sound output", self.output.currentData())


class PlacesPage(QWidget):
    """open_wanted: another catalog is to be chosen. catalog_wanted: a folder that was chosen here."""

    open_wanted = Signal()
    catalog_wanted = Signal(str)

    def __init__(self, shell: Shell, recent: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("plain")
        now = shell.catalog_path
        place = ElidedLabel()
        place.set_whole(paths.short(now), now)
        state = Label(self.tr("There is none here yet: adding music makes it."), muted=True)
        state.setVisible(not has_catalog(shell))
        others = [path for path in recent if path != now and paths.is_catalog(path)]
        rows = []
        for path in others:
            name = ElidedLabel()
            name.set_whole(paths.short(path), path)
            rows.append(beside((name, 1), push_button(self.tr("Open"), lambda _=False, p=path: self._choose(p))))
        none = Label(self.tr("No other was opened on this computer."), muted=True)
        none.setVisible(not others)
        other = push_button(self.tr("Open another …"), self.open_wanted)
        stacked(
            _heading(self.tr("Catalogs")), Label(self.tr("The one that tracks are compared with:")), place, state,
            Label(self.tr("Others that were opened:")), none, *rows, beside(other, 1),
            inside=self, margins=(0, 0, 0, 0), spacing=8,
        )  # fmt: skip

    def _choose(self, path: str) -> None:
        self.catalog_wanted.emit(path)


class AnalysisPage(QWidget):
    """How strict the gate is and what the headline is made of, in words. numbers_wanted: the door for experts."""

    numbers_wanted = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.strictness = fields.choice([(self._strict_words(one.tracks), one.alpha) for one in STRICTNESSES])
        self._meaning = Label(muted=True, wrap=True)
        self.strictness.currentIndexChanged.connect(lambda _: self._mean())
        self.weights = {leg: fields.choice([(self._weight_words(w), w) for w in WEIGHTS]) for leg in LEGS}
        rows: list[QLayout | QWidget] = []
        for leg, box in self.weights.items():
            rows.append(fields.named(phrases.leg(leg), box, phrases.leg_meaning(leg)))
            rows.append(Label(phrases.leg_meaning(leg), muted=True, wrap=True))
        self.door = push_button(self.tr("Numbers for experts …"), self.numbers_wanted)
        stacked(
            _heading(self.tr("Analysis")),
            fields.named(self.tr("How strict"), self.strictness), self._meaning,
            _heading(self.tr("What the headline is made of")),
            Label(self.tr("How much evidence of each kind counts in the shares of the headline:"), wrap=True),
            *rows, beside(self.door, 1),
            inside=self, margins=(0, 0, 0, 0), spacing=8,
        )  # fmt: skip
        self.fill(settings)

    def _strict_words(self, tracks: int) -> str:
        return self.tr("1 wrong claim in {n} tracks").format(n=phrases.number(tracks))

    def _mean(self) -> None:
        meanings = (
            self.tr("Finds most. For a person who listens to all that is found."),
            self.tr("For the daily work of a catalog."),
            self.tr("Errs least. For a service that hears tens of thousands of tracks a day."),
        )
        at = self.strictness.currentIndex()
        known = meanings[at] if at < len(meanings) else self.tr("None of the named ones.")
        words = self.tr("Of so many tracks that descend from nothing here, one may be given a source all the same.")
        self._meaning.setText(f"{known} {words}")

    def _weight_words(self, weight: float) -> str:
        return {
            0.0: self.tr("not at all"),
            0.25: self.tr("a quarter"),
            0.5: self.tr("half"),
            0.75: self.tr("three quarters"),
            1.0: self.tr("fully"),
        }.get(weight, QLocale().toString(weight))

    def fill(self, settings: Settings) -> None:
        at = next((n for n, one in enumerate(STRICTNESSES) if abs(one.alpha / settings.alpha - 1) < 1e-6), -1)
        while self.strictness.count() > len(STRICTNESSES):
            self.strictness.removeItem(self.strictness.count() - 1)
        if at < 0:
            self.strictness.addItem(self._strict_words(round(1 / settings.alpha)), settings.alpha)
            at = self.strictness.count() - 1
        self.strictness.setCurrentIndex(at)
        self._mean()
        for leg, box in self.weights.items():
            weight = getattr(settings, f"weight_{leg}")
            if box.findData(weight) < 0:
                box.addItem(self._weight_words(weight), weight)
            box.setCurrentIndex(box.findData(weight))

    def settings(self, numbers: Settings) -> Settings:
        """numbers: what this page does not say."""
        recording, composition, style = (float(self.weights[leg].currentData()) for leg in LEGS)
        return replace(
            numbers, alpha=float(self.strictness.currentData()),
            weight_recording=recording, weight_composition=composition, weight_style=style,
        )  # fmt: skip


class NumbersPage(QWidget):
    """Every number of an analysis, with its description. touched: a person changed one here."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.touched = False
        self._editors: dict[str, QSpinBox | QDoubleSpinBox | QLineEdit] = {}
        described, rows = Settings.describe(), []
        for field in fields_of(Settings):
            editor = self._editor(getattr(settings, field.name))
            name, words = (in_words(text) for text in (field.name.replace("_", " "), described[field.name]))
            editor.setAccessibleName(name)
            editor.setAccessibleDescription(words)
            self._editors[field.name] = editor
            named = fields.named(phrases.sentence(name), editor)
            rows.append(stacked(named, Label(words, muted=True, wrap=True), spacing=2))
        stacked(_heading(self.tr("Numbers for experts")), *rows, inside=self, margins=(0, 0, 0, 0), spacing=12)

    def _editor(self, value: object) -> QSpinBox | QDoubleSpinBox | QLineEdit:
        if isinstance(value, int):
            whole = QSpinBox()
            whole.setRange(0, 1_000_000)
            whole.setValue(value)
            whole.valueChanged.connect(self._touch)
            return whole
        if isinstance(value, float):
            part = QDoubleSpinBox()
            part.setDecimals(6)
            part.setRange(0.0, 1.0)
            part.setSingleStep(0.01)
            part.setValue(value)
            part.valueChanged.connect(self._touch)
            return part
        line = QLineEdit(str(value))
        line.textEdited.connect(self._touch)
        return line

    def _touch(self, *_: object) -> None:
        self.touched = True

    def fill(self, settings: Settings) -> None:
        for name, editor in self._editors.items():
            value = getattr(settings, name)
            if isinstance(editor, QLineEdit):
                editor.setText(str(value))
            else:
                editor.setValue(value)
        self.touched = False

    def settings(self) -> Settings:
        """What the page says. Raises DescantError where it does not hold."""
        values = {n: e.text() if isinstance(e, QLineEdit) else e.value() for n, e in self._editors.items()}
        return Settings(**values)  # type: ignore[arg-type]

    def settings_or(self, other: Settings) -> Settings:
        try:
            return self.settings()
        except DescantError:
            return other
