"""Between the player, the transport and the panes: one timer polls what sounds and moves the cursors."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from descant.engine.listening_messages import Matched
from descant.engine.messages import Trouble
from descant.gui.engine_words import in_words
from descant.gui.outputs import Outputs, outputs
from descant.gui.playback import Player
from descant.gui.queue.listening import Listening
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted
from descant.gui.read_ahead import Pair
from descant.gui.widgets.output_menu import OutputMenu
from descant.gui.widgets.track_page import TrackPage
from descant.gui.widgets.transport import Transport
from descant.report.spans import AlignedSpan

POLL_MS = 33
"""About 30 Hz: a cursor that glides."""
BEFORE_END_S = 0.1
"""A loop up to the end of a file turns back a little earlier, before the file has ended."""


class Sound(QObject):
    def __init__(
        self,
        player: Player,
        transport: Transport,
        page: TrackPage,
        tasks: Tasks,
        listening: Listening,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player = player
        self._transport = transport
        self._page = page
        self.available = False
        self._gone = ""
        """The output that people were told last is gone."""
        self.menu = OutputMenu(page)
        self.menu.opened.connect(self._ask_outputs)
        self.menu.chosen.connect(self._choose_output)
        self._place: Pair | None = None
        """Where the span is in the source's own file."""
        self._listening = listening
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.poll)
        transport.toggle_wanted.connect(self.toggle)
        transport.side_wanted.connect(self.switch)
        transport.volume_changed.connect(player.set_volume)
        player.set_volume(transport.volume.value() / 100)
        page.axis.seek_wanted.connect(self.seek)
        page.axis.range_changed.connect(self._show_time)
        page.evidence.query.axis.seek_wanted.connect(self.seek)
        page.evidence.source.axis.seek_wanted.connect(self.seek_source)
        page.span_chosen.connect(self.set_span)
        page.play_wanted.connect(self.play_span)
        page.evidence.match_wanted.connect(self._match)
        self._tasks = tasks
        self._ask_outputs()

    def _ask_outputs(self) -> None:
        self._tasks.run(outputs, done=self.found)

    def found(self, there: Outputs) -> None:
        """The sound system has answered."""
        self.available = not there.reason
        self.menu.show_outputs(there)
        self._transport.set_sound(self.available, in_words(there.reason))
        self._transport.set_pair(self._player.pair is not None)

    def set_output(self, name: str) -> None:
        """The one that was chosen the last time."""
        self.menu.set_output(name)
        self._player.set_output(name)

    def _choose_output(self, name: str) -> None:
        self._gone = ""
        self._player.set_output(name)

    def _tell_gone(self, name: str) -> None:
        """Sound goes on elsewhere, which people should not have to find out by themselves. Once for each output."""
        if name and name != self._gone:
            cause = self.tr("The sound output {name} is not there any more.").format(name=quoted(name))
            remedy = self.tr("Another one can be chosen under Sound, Output.")
            if self._player.state.playing:
                remedy = self.tr(
                    "Sound goes on through the computer's default output. Another one can be chosen under Sound,"
                    " Output."
                )
            self._page.notice.tell(Trouble(cause, remedy), "warning", about="sound output")
        self._gone = name

    def load(self, path: str) -> None:
        self._player.load(path)
        self._transport.set_pair(False)
        self.poll()

    def set_span(self, span: AlignedSpan | None) -> None:
        """The span whose source B is."""
        place = self._page.pair_of_span() if span is not None else None
        self._place = None
        if place is not None:
            self._place = Pair(
                place.source, place.query_start_s, place.query_end_s, place.source_start_s, place.source_end_s,
                place.ratio,
            )  # fmt: skip
        self._player.set_pair(self._place)
        self._transport.set_pair(self._place is not None)
        self._match(self._page.evidence.match.isChecked())

    def _match(self, on: bool) -> None:
        """B at the tempo and pitch of A, or as it is."""
        wanted = self._page.pair_of_span()
        self._page.evidence.show_matching()
        if wanted is None:
            return
        if not on:
            self._player.set_pair(self._place)
        else:
            self._page.evidence.show_matching(self.tr("Matching …"))
            self._listening.match(wanted, self._matched, self._not_matched)

    def _matched(self, made: Matched) -> None:
        evidence, pair = self._page.evidence, made.pair
        if pair != self._page.pair_of_span() or not evidence.match.isChecked():
            return
        evidence.show_matching()
        query_end = pair.query_start_s + made.end_s - made.start_s
        self._player.set_pair(Pair(made.path, pair.query_start_s, query_end, made.start_s, made.end_s))

    def _not_matched(self, trouble: Trouble) -> None:
        self._page.evidence.show_matching()
        self._page.evidence.match.setChecked(False)
        self._page.notice.tell(trouble)

    def toggle(self) -> None:
        if not self.available:
            return
        if self._player.state.playing:
            self._player.pause()
        else:
            selection = self._page.axis.selection
            here = self._player.state.side == "A" and selection is not None
            inside = selection is not None and selection[0] <= self._page.axis.cursor < selection[1] - 0.05
            if here and selection is not None and self._page.axis.loop:
                if not inside:
                    self._player.seek(selection[0], "A")
                self._player.play()
            elif here and selection is not None and inside:
                self._player.play(stop_at=selection[1])
            else:
                self._player.play()
        self._start()

    def switch(self, side: str) -> None:
        if self.available:
            self._player.switch("B" if side == "B" else "A")
            self.poll()

    def switch_over(self) -> None:
        self.switch("A" if self._player.state.side == "B" else "B")

    def play_span(self, side: str) -> None:
        """One side of the chosen span, from its start to its end."""
        pair, span = self._player.pair, self._page.evidence.span
        if not self.available or span is None or (side == "B" and pair is None):
            return
        if side == "B" and pair is not None:
            self._player.seek(pair.source_start, "B")
            self._player.play(stop_at=self._end(pair.source_end))
        else:
            if self._page.axis.loop:
                self._page.axis.select(span.query_start_s, span.query_end_s)
            self._player.seek(span.query_start_s, "A")
            self._player.play(stop_at=self._end(span.query_end_s))
        self._start()

    def _end(self, of_span: float) -> float | None:
        """Where a span stops: nowhere, while it is played over and over."""
        return None if self._page.axis.loop else of_span

    def _go_round(self) -> None:
        """Back to the start of the selection, or of the source's span, once its end has sounded."""
        state, pair, axis = self._player.state, self._player.pair, self._page.axis
        if not (axis.loop and state.playing):
            return
        if state.side == "B" and pair is not None:
            start, end = pair.source_start, pair.source_end
        elif axis.selection is not None:
            start, end = axis.selection
            end = min(end, axis.duration - BEFORE_END_S)
        else:
            return
        if state.seconds + self._player.latency >= end:  # what is written now is heard that much later
            self._player.seek(start, state.side)

    def seek(self, seconds: float) -> None:
        self._player.seek(seconds, "A")
        self.poll()

    def seek_source(self, seconds: float) -> None:
        """seconds: in the source's own file."""
        if self._player.pair is not None and self._place is not None:
            self._player.seek(max(0.0, self._player.pair.to_source(self._place.to_query(seconds))), "B")
            self.poll()

    def _start(self) -> None:
        self._timer.start()
        self.poll()

    def poll(self) -> None:
        """Shows what sounds. Runs by timer while something plays."""
        self._go_round()
        state = self._player.state
        pair = self._player.pair
        here = state.seconds
        if state.side == "B" and pair is not None:
            here = pair.to_query(state.seconds)
        self._page.axis.set_cursor(here, follow=state.playing and state.side == "A")
        self._page.evidence.query.axis.set_cursor(here)
        if self._place is not None:
            self._page.evidence.source.axis.set_cursor(self._place.to_source(here))
        self._transport.show_state(state.playing, state.side)
        self._show_time()
        self._tell_gone(state.gone)
        if state.error:
            self._transport.set_sound(
                self.available, self.tr("Cannot be played: {why}").format(why=in_words(state.error))
            )
        if not state.playing:
            self._timer.stop()

    def _show_time(self) -> None:
        self._transport.show_time(self._page.axis.cursor, self._page.axis.duration)

    def close(self) -> None:
        self._timer.stop()
        self._player.close()
        self._listening.close()
