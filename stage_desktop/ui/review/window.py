"""The review window: the runs at the left, and how the chosen one went. Keyboard first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabWidget, QVBoxLayout, QWidget

from stage_desktop.desk.library import RunSummary
from stage_desktop.instants import Millis
from stage_desktop.script.commerce import Money
from stage_desktop.ui.operator.labels import ElidedLabel
from stage_desktop.ui.operator.status_strip import Level, MessageAction, StatusStrip
from stage_desktop.ui.own_keys import claimed, key_name
from stage_desktop.ui.review.compare_page import Compared, ComparePage
from stage_desktop.ui.review.figure_sections import figure_sections
from stage_desktop.ui.review.finding_page import FindingPage
from stage_desktop.ui.review.head import ReviewHead
from stage_desktop.ui.review.pass_model import PassModel
from stage_desktop.ui.review.pass_table import PassTable
from stage_desktop.ui.review.plot.picture import Key
from stage_desktop.ui.review.run_panel import RunPanel
from stage_desktop.ui.review.section_table import SectionTable
from stage_desktop.ui.review.shown import Shown
from stage_desktop.ui.review.timeline_page import TimelinePage
from stage_desktop.ui.texts.review import word
from stage_desktop.ui.theme import Theme

SIZE = (1280, 760)
SMALLEST = (940, 520)
ROOM = 0.94  # of the display, which has a title bar to show too
RUNS_WIDTH, RUNS_SHARE = 280, 22  # pixels at the most, per cent of the width at the most
PAGES = ("table", "timeline", "diagnosis", "figures", "compare")
# What is asked for by the buttons above, with their keys.
ASKED = {"import": "Ctrl+I", "export": "Ctrl+Shift+E", "note": "Ctrl+N"}
FEW_S, MANY_S = 1, 10
KEYS_HEIGHT = 30  # as high as the tabs that they stand beside

Take = Callable[[str], str | None]


class ReviewWindow(QWidget):
    """The list of runs and five pages about one of them.

    `run_chosen` carries the RunSummary that is to be shown, `asked` a name of `ASKED`;
    `reason_typed` the Key of a pass and its reason; `offset_chosen` the digest of a file and its
    offset, `removal_asked` that of a file that is to be taken away; `compared` the ids of the runs
    that are to be compared, which is asked for when their page is seen.
    """

    run_chosen = Signal(object)
    asked = Signal(str)
    reason_typed = Signal(object, str)
    offset_chosen = Signal(str, int)
    removal_asked = Signal(str)
    search_changed = Signal()
    compared = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.runs = RunPanel(theme)
        self.head = ReviewHead(ASKED)
        self.table = PassTable(theme)
        self.timeline = TimelinePage(theme)
        self.findings = FindingPage(theme)
        self.figures = SectionTable(theme)
        self.compare = ComparePage(theme)
        self.tabs, self.keys = QTabWidget(), ElidedLabel("muted")
        self.strip = StatusStrip(theme)
        self._shown: Shown | None = None
        self._stale: set[str] = set()
        self._keeps = False
        self._take: Take | None = None
        self._keys = self._made_keys()
        self._lay_out()
        self._connect()
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(*SMALLEST)
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize() * ROOM))
        self.setStyleSheet(frames(theme))
        self.reword()

    # What is shown

    def show_runs(
        self, runs: Sequence[RunSummary], sold: Mapping[int, Money], wanted: int | None = None
    ) -> None:
        """List these, with the run of that id chosen, else the one that was, else the first."""
        self.runs.show_runs(runs, sold, wanted)
        self.tabs.setEnabled(bool(runs))
        if not runs:
            self.show_review(None)

    def show_review(self, shown: Shown | None, *, keep: bool = False) -> None:
        """Show that run; with `keep` its pages stay where they were. Pages fill when seen."""
        self._shown, self._keeps = shown, keep
        self._stale = set(PAGES) - {"compare"}
        self.head.show_review(shown)
        self.setWindowTitle(self._title())
        self._fill()

    def show_comparison(self, compared: Compared | None) -> None:
        """Show runs side by side."""
        self.compare.show_comparison(compared)

    def show_page(self, name: str) -> None:
        """Turn to that page, and give it the keyboard."""
        self.tabs.setCurrentIndex(PAGES.index(name))
        self.tabs.currentWidget().setFocus()

    @property
    def page(self) -> str:
        """The page that is seen."""
        return PAGES[self.tabs.currentIndex()]

    @property
    def shown(self) -> Shown | None:
        """The run that is seen."""
        return self._shown

    def say(
        self, text: str, level: Level = Level.INFO, actions: Sequence[MessageAction] = ()
    ) -> None:
        """Say something below; F2 does the first thing about it."""
        self.strip.clear()
        self.strip.show_message(text, level, actions)

    def ask(self, prompt: str, example: str, filled: str, take: Take) -> None:
        """Ask for a line below; `take` answers what to say when it cannot be taken."""
        self._take = take
        self.strip.ask(prompt, example, filled)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours, fonts and lengths of that theme."""
        for part in (self.runs, self.table, self.timeline, self.findings):
            part.set_theme(theme)
        for rest in (self.figures, self.compare, self.strip):
            rest.set_theme(theme)
        self.setStyleSheet(frames(theme))

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        for at, name in enumerate(PAGES):
            self.tabs.setTabText(at, word(f"page_{name}"))
            self.tabs.setTabToolTip(at, f"Ctrl+{at + 1}")
        self.runs.reword()
        for part in (self.head, self.table, self.timeline, self.findings, self.compare):
            part.reword()
        self._stale.add("figures")
        self.setWindowTitle(self._title())
        self._fill()

    # Building

    def _lay_out(self) -> None:
        for page in self._pages():
            self.tabs.addTab(page, "")
        self.tabs.setDocumentMode(True)
        self.tabs.setCornerWidget(self.keys)
        self.keys.setFixedHeight(KEYS_HEIGHT)
        self.tabs.tabBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.tabs, 1)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.runs)
        self.split.addWidget(right)
        self.split.setStretchFactor(1, 1)
        self.split.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 12, 12, 4)
        outer.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(self.split)
        outer.addLayout(row, 1)
        outer.addWidget(self.strip)

    def _pages(self) -> tuple[QWidget, ...]:
        return (self.table, self.timeline, self.findings, self.figures, self.compare)

    def _connect(self) -> None:
        self.runs.list.run_chosen.connect(self.run_chosen)
        self.runs.list.entered.connect(lambda: self.show_page(self.page))
        self.runs.list.compared.connect(self._on_compared)
        self.runs.search.textChanged.connect(lambda _text: self.search_changed.emit())
        self.runs.closed.connect(self.close)
        self.tabs.currentChanged.connect(lambda _at: self._fill())
        self.table.passes.reason_typed.connect(self.reason_typed)
        self.table.pass_entered.connect(self.go_to)
        self.timeline.canvas.block_chosen.connect(self.table.choose)
        self.timeline.canvas.block_entered.connect(self._in_table)
        self.timeline.offset_chosen.connect(self.offset_chosen)
        self.timeline.bar.removal_asked.connect(self.removal_asked)
        self.findings.place_entered.connect(self.go_to)
        self.figures.doubleClicked.connect(lambda _index: self._go_to_figure())
        self.figures.entered_row.connect(self._go_to_figure)
        self.compare.run_entered.connect(self._go_to_run)
        self.strip.entry_done.connect(self._on_line)
        for name, button in self.head.buttons.items():
            button.clicked.connect(lambda _on=False, name=name: self.asked.emit(name))

    def _made_keys(self) -> dict[str, Callable[[], object]]:
        keys: dict[str, Callable[[], object]] = {
            "Esc": self.close,
            "Ctrl+W": self.close,
            "F2": lambda: self.strip.act(0),
            "Ctrl+F": self.runs.search.setFocus,
            "Ctrl+C": lambda: self.asked.emit("copy"),
            "Alt+Left": lambda: self._nudge(-FEW_S),
            "Alt+Right": lambda: self._nudge(FEW_S),
            "Alt+Shift+Left": lambda: self._nudge(-MANY_S),
            "Alt+Shift+Right": lambda: self._nudge(MANY_S),
            "Ctrl+PgUp": lambda: self._turn(-1),
            "Ctrl+PgDown": lambda: self._turn(1),
            "Ctrl+Up": lambda: self.runs.list.step(-1),
            "Ctrl+Down": lambda: self.runs.list.step(1),
        }
        for at, name in enumerate(PAGES, 1):
            keys[f"Ctrl+{at}"] = partial(self.show_page, name)
        for name, key in ASKED.items():
            keys[key] = partial(self.asked.emit, name)
        return keys

    def _title(self) -> str:
        if self._shown is None:
            return word("window")
        return word("window_of", title=self._shown.run.title)

    # Pages

    def _fill(self) -> None:
        """Fill the page that is seen, when it shows another run."""
        name, shown = self.page, self._shown
        self.keys.show_text(word(f"keys_{name}"))
        if name == "compare":
            self.compared.emit(tuple(sorted(self.runs.list.runs.compared)))
        if name not in self._stale:
            return
        self._stale.discard(name)
        review = None if shown is None else shown.review
        if name == "table":
            self.table.show_review(review)
        elif name == "timeline":
            suggested: Mapping[str, Millis] = {} if shown is None else shown.suggested
            self.timeline.show_review(review, suggested, keep=self._keeps)
            if self.table.chosen is not None and review is not None and not self._keeps:
                self.timeline.canvas.choose(self.table.chosen, look=False)
        elif name == "diagnosis":
            self.findings.show_findings(shown)
        else:
            self.figures.show_sections(() if review is None else figure_sections(review))

    def go_to(self, key: Key) -> None:
        """Show that pass in time, and select its row in the table."""
        self._fill_table()
        self.table.choose(key)
        row = self.table.passes.row_of(key)
        known = key if row is None else self.table.passes.key_of(row)
        self.show_page("timeline")
        if known is not None:
            self.timeline.canvas.choose(known)

    def _fill_table(self) -> None:
        if "table" in self._stale:
            self._stale.discard("table")
            self.table.show_review(None if self._shown is None else self._shown.review)

    def _in_table(self, key: Key) -> None:
        self._fill_table()
        self.show_page("table")
        self.table.choose(key)

    def _go_to_figure(self) -> None:
        key = self.figures.chosen
        if isinstance(key, tuple):
            self.go_to(key)

    def _go_to_run(self, run: int) -> None:
        self.runs.list.choose(run)
        self.show_page("table")

    def _turn(self, by: int) -> None:
        self.show_page(PAGES[(self.tabs.currentIndex() + by) % len(PAGES)])

    def _nudge(self, seconds: int) -> None:
        if self.page == "timeline":
            self.timeline.bar.nudge(seconds)

    def _on_compared(self) -> None:
        if self.page == "compare":
            self._fill()

    # Keys and events

    def event(self, event: QEvent) -> bool:
        """The program's keys hold in all its windows: what is typed here is none of the show's."""
        own = claimed(event, lambda keys: key_name(keys) in self._keys or is_plain(keys))
        return own or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        do = self._keys.get(key_name(event))
        if do is None:
            super().keyPressEvent(event)
        else:
            do()

    def _on_line(self, text: str | None) -> None:
        mistake = None if text is None or self._take is None else self._take(text)
        if mistake is not None:
            self.strip.show_mistake(mistake)
            return
        self._take = None
        self.strip.stop_asking()
        self.tabs.currentWidget().setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        runs = min(RUNS_WIDTH, self.width() * RUNS_SHARE // 100)
        self.split.setSizes([runs, self.width() - runs])

    def closeEvent(self, event: QCloseEvent) -> None:
        self.strip.stop_asking()
        self.strip.clear()
        self.strip.close_down()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
        super().changeEvent(event)


def is_plain(event: QKeyEvent) -> bool:
    """Whether the key writes or moves: F-keys and what is held with Ctrl or Alt are not meant."""
    strong = (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    is_function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return not event.modifiers() & strong and not is_function


def frames(theme: Theme) -> str:
    """Whatever has the keyboard is framed; the frame is there before, so that nothing moves."""
    line = f"{theme.sizes.hairline}px solid"
    rest, focus = theme.colour("border").name(), theme.colour("focus").name()
    return "".join(
        f"{view} {{ border: {line} {rest}; }} {view}:focus {{ border: {line} {focus}; }}"
        for view in ("QTableView", "QListView")
    )


def page_text(window: ReviewWindow) -> str:
    """What is copied from the page that is seen: lines, their cells parted by tabs."""
    match window.page:
        case "diagnosis":
            return window.findings.next_show()
        case "compare":
            return rows_text(window.compare.table.sections)
        case "figures":
            return rows_text(window.figures.sections)
        case _:
            return rows_text(window.table.passes)


def rows_text(model: QAbstractTableModel) -> str:
    """All rows of a table as spreadsheets take them, below its head where it has one."""
    columns = range(model.columnCount())
    head = [model.headerData(at, Qt.Orientation.Horizontal) for at in columns]
    rows = [[model.index(row, at).data() for at in columns] for row in range(model.rowCount())]
    if isinstance(model, PassModel) and rows:
        rows.insert(0, head)
    return "\n".join("\t".join(str(cell or "") for cell in row).rstrip() for row in rows)
