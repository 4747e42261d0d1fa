"""The database file: where it is, how it is opened, and what its errors are called."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from stage_desktop.desk.replacing import finish_replacing
from stage_desktop.desk.schema import APPLICATION_ID, SCHEMA_VERSION, migrations
from stage_desktop.errors import StoreTrouble
from stage_desktop.instants import Millis

if TYPE_CHECKING:
    from sqlite_utils import Database

DATABASE_VARIABLE = "STAGE_DESKTOP_DB"

# How long a locked database is waited for before somebody is told.
BUSY = Millis(5_000)

_TURN = 50

# SQLite's names of what went wrong, by the beginning of the name, to our codes.
_CODES: tuple[tuple[str, str], ...] = (
    ("SQLITE_BUSY", "store_locked"),
    ("SQLITE_LOCKED", "store_locked"),
    ("SQLITE_FULL", "store_full"),
    ("SQLITE_READONLY", "store_readonly"),
    ("SQLITE_NOTADB", "store_damaged"),
    ("SQLITE_CORRUPT", "store_damaged"),
    ("SQLITE_CONSTRAINT", "store_refused"),
)


# Trouble with the place, not with the rows.
_OF_THE_PLACE = (
    "SQLITE_BUSY",
    "SQLITE_LOCKED",
    "SQLITE_FULL",
    "SQLITE_IOERR",
    "SQLITE_READONLY",
    "SQLITE_CANTOPEN",
    "SQLITE_CORRUPT",
    "SQLITE_NOTADB",
    "SQLITE_NOMEM",
)


def database_path(option: Path | None, environ: Mapping[str, str]) -> Path:
    """The database file: the option, else the variable STAGE_DESKTOP_DB, else the data folder's."""
    if option is not None:
        return option.expanduser()
    if named := environ.get(DATABASE_VARIABLE):
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("stage-desktop", appauthor=False) / "stage.db"


def trouble_of(error: sqlite3.Error | OSError, path: Path | None) -> StoreTrouble:
    """What a person is told about an error of SQLite's, with `path` and `reason`.

    "store_locked", "store_full", "store_readonly", "store_damaged" (no database, or a torn one),
    "store_refused" (a row against the rules of the tables), else "store_unavailable".
    """
    name = str(getattr(error, "sqlite_errorname", ""))
    code = next((code for start, code in _CODES if name.startswith(start)), "store_unavailable")
    return StoreTrouble(code, path=_shown(path), reason=str(error))


def is_for_later(error: Exception) -> bool:
    """Whether the same rows may be written at another time: it is the place, not the rows."""
    if isinstance(error, sqlite3.Error):
        return str(getattr(error, "sqlite_errorname", "")).startswith(_OF_THE_PLACE)
    return isinstance(error, OSError | MemoryError)


@contextmanager
def told(path: Path | None) -> Iterator[None]:
    """Raise errors of SQLite's and the system's as StoreTrouble."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise trouble_of(error, path) from error


def open_store(path: Path | None, busy: Millis = BUSY) -> Database:
    """The database for writing, made or brought up to date; None for one in memory only.

    For the calling thread only. StoreTrouble: "store_newer" (a later version wrote it; it is left
    untouched), "store_foreign" (another program's database), or what `trouble_of` says.
    """
    # Imported here: 70 to 130 ms that the first paint need not wait for.
    from sqlite_utils import Database

    with told(path):
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            finish_replacing(path)
            if path.exists():
                _check_file(path, busy)
        conn = _connection(path, "rwc", busy)
        try:
            _prepare(conn, busy)
            db = Database(conn, execute_plugins=False)
            if _version(conn) < SCHEMA_VERSION:
                _migrate(db, path)
        except BaseException:
            conn.close()
            raise
        return db


@contextmanager
def reading(path: Path, busy: Millis = BUSY) -> Iterator[sqlite3.Connection]:
    """A read-only connection with rows by name; one of an older version is brought up to date.

    StoreTrouble as `open_store`, and "store_missing" when there is no such file.
    """
    with told(path):
        finish_replacing(path)
        if not path.exists():
            raise StoreTrouble("store_missing", path=_shown(path), reason="")
        if _check_file(path, busy) < SCHEMA_VERSION:
            open_store(path, busy).close()
        # A read-only connection would leave the files of the write-ahead log behind.
        with closing(_connection(path, "rw", busy)) as conn:
            conn.execute("PRAGMA query_only = ON")
            conn.row_factory = sqlite3.Row
            yield conn


def put_back(db: Database, path: Path) -> None:
    """Write the file again that was taken away while `db` had it open, and close `db`.

    The system keeps what is open: nothing of it is lost as long as the program runs.
    """
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        made = path.with_name(f"{path.name}.again")
        with closing(sqlite3.connect(made)) as copy:
            db.conn.backup(copy)
        made.replace(path)
    db.close()


def check_pages(db: Database, path: Path | None) -> None:
    """StoreTrouble "store_damaged" when the pages of the database do not hang together."""
    with told(path):
        found = db.execute("PRAGMA quick_check(1)").fetchone()
    if found[0] != "ok":
        raise StoreTrouble("store_damaged", path=_shown(path), reason=str(found[0]))


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """All of it or nothing; the lock is taken at once, so that a locked database is waited for."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


def _connection(path: Path | None, mode: str, busy: Millis) -> sqlite3.Connection:
    name = ":memory:" if path is None else f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(name, uri=True, timeout=busy / 1_000, isolation_level=None)


def _prepare(conn: sqlite3.Connection, busy: Millis) -> None:
    """What is shown as saved survives `kill -9` and loss of power (rule 24)."""
    _write_ahead(conn, busy)
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("PRAGMA fullfsync = ON")  # macOS: a plain fsync stops at the disk's own cache
    conn.execute("PRAGMA foreign_keys = ON")


def _write_ahead(conn: sqlite3.Connection, busy: Millis) -> None:
    """Take the write-ahead log into use; who does it at the same time is waited for.

    SQLite itself may say at once that the file is locked, where several begin with it.
    """
    conn.execute(f"PRAGMA busy_timeout = {_TURN}")
    for _ in range(busy // _TURN):
        try:
            conn.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY"):
                raise
            sleep(_TURN / 5_000)
    conn.execute(f"PRAGMA busy_timeout = {busy}")
    conn.execute("PRAGMA journal_mode = WAL")


def _migrate(db: Database, path: Path | None) -> None:
    with transaction(db):
        # Another instance may have done it while this one waited for the lock.
        _check_connection(db.conn, path)
        migrations().apply(db)


def _check_file(path: Path, busy: Millis) -> int:
    """The version of the database; StoreTrouble when it is none of ours.

    Read from the file's header where that says all, because any connection may touch the file. By
    SQLite, which must not know it as immutable for long: who opens and closes the file by himself
    lets go of the locks that the log holds on it (sqlite.org/howtocorrupt.html, 2.2), and the
    next other program to close takes the write-ahead log away.
    """
    wal = path.with_name(f"{path.name}-wal")
    if not (wal.exists() and wal.stat().st_size):
        with suppress(sqlite3.Error), closing(_connection(path, "ro&immutable=1", busy)) as conn:
            if _owner(conn) == APPLICATION_ID:
                return _known(_version(conn), path)
    try:
        with closing(_connection(path, "ro", busy)) as conn:
            return _check_connection(conn, path)
    except sqlite3.OperationalError as error:
        # Cut off in mid-write: what was begun has to be taken back before anybody can read it.
        if not error.sqlite_errorname.startswith("SQLITE_READONLY"):
            raise
    with closing(_connection(path, "rw", busy)) as conn:
        return _check_connection(conn, path)


def _check_connection(conn: sqlite3.Connection, path: Path | None) -> int:
    version = _version(conn)
    owner = _owner(conn)
    is_empty = conn.execute("SELECT 1 FROM sqlite_master").fetchone() is None
    if owner != APPLICATION_ID and not (is_empty and version == 0):
        raise StoreTrouble("store_foreign", path=_shown(path), reason="")
    return _known(version, path)


def _known(version: int, path: Path | None) -> int:
    if version > SCHEMA_VERSION:
        raise StoreTrouble(
            "store_newer", path=_shown(path), reason="", version=version, known=SCHEMA_VERSION
        )
    return version


def _version(conn: sqlite3.Connection) -> int:
    return int(conn.execute("PRAGMA user_version").fetchone()[0])


def _owner(conn: sqlite3.Connection) -> int:
    return int(conn.execute("PRAGMA application_id").fetchone()[0])


def _shown(path: Path | None) -> str:
    return "" if path is None else str(path)
