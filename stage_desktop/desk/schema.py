"""The tables of the database, as migrations: `docs/database.md` describes every column.

A change of the tables is a migration of its own at the end, a higher `SCHEMA_VERSION`, and a file
of the version before in `tests/golden/`. A migration that has been released is never edited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

SCHEMA_VERSION = 5

# PRAGMA application_id, "STAG": `file` and we tell by it whose database this is.
APPLICATION_ID = 0x53544147

RUNS = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,         -- tells the run from all others, in any database
    kind TEXT NOT NULL CHECK (kind IN ('live', 'rehearsal', 'simulated')),
    title TEXT NOT NULL,
    platform TEXT NOT NULL DEFAULT '',
    zone TEXT NOT NULL,               -- IANA name
    opened_at_ms INTEGER NOT NULL,
    opened_at_utc TEXT NOT NULL,
    planned_start_ms INTEGER,
    planned_start_utc TEXT,
    planned_end_ms INTEGER,
    planned_end_utc TEXT,
    started_at_ms INTEGER,
    started_at_utc TEXT,
    ended_at_ms INTEGER,
    ended_at_utc TEXT,
    drift_ms INTEGER,                 -- at the end of the show; positive = late
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'ended', 'abandoned')),
    app_version TEXT NOT NULL DEFAULT ''
) STRICT
"""

EVENTS = """
CREATE TABLE events (
    run INTEGER NOT NULL REFERENCES runs (id),
    seq INTEGER NOT NULL,             -- 1, 2, 3 ... within the run, without a gap
    at_ms INTEGER NOT NULL,           -- when the fact holds
    at_utc TEXT NOT NULL,
    recorded_ms INTEGER NOT NULL,     -- when the program noticed
    recorded_utc TEXT NOT NULL,
    step INTEGER NOT NULL,            -- number of the operator's step; 0 = by itself
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,         -- of the body
    body TEXT NOT NULL,               -- JSON
    PRIMARY KEY (run, seq)
) STRICT
"""

SEGMENT_TIMINGS = """
CREATE TABLE segment_timings (
    run INTEGER NOT NULL REFERENCES runs (id),
    pass_index INTEGER NOT NULL,      -- 0, 1, 2 ... in the order of the starts
    segment TEXT NOT NULL,            -- id within the script
    number TEXT NOT NULL,             -- what people call it
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    pass INTEGER,                     -- 1, 2 ... of this segment; NULL = never on air
    planned_start_ms INTEGER,
    planned_start_utc TEXT,
    planned_end_ms INTEGER,
    planned_end_utc TEXT,
    planned_duration_ms INTEGER,
    actual_start_ms INTEGER,
    actual_start_utc TEXT,
    actual_end_ms INTEGER,
    actual_end_utc TEXT,
    actual_duration_ms INTEGER,
    held_ms INTEGER,
    added_ms INTEGER,
    drift_start_ms INTEGER,           -- positive = late
    drift_end_ms INTEGER,
    outcome TEXT NOT NULL,
    PRIMARY KEY (run, pass_index)
) STRICT
"""

CUE_TIMINGS = """
CREATE TABLE cue_timings (
    run INTEGER NOT NULL REFERENCES runs (id),
    cue TEXT NOT NULL,                -- id within the script
    occurrence INTEGER NOT NULL,      -- 1, 2 ... once for each pass of its segment
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    segment TEXT,
    due_ms INTEGER,
    due_utc TEXT,
    raised_ms INTEGER,
    raised_utc TEXT,
    done_ms INTEGER,
    done_utc TEXT,
    lateness_ms INTEGER,              -- done - due; negative = early
    outcome TEXT NOT NULL,
    PRIMARY KEY (run, cue, occurrence)
) STRICT
"""

SCRIPTS = """
CREATE TABLE scripts (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    path TEXT NOT NULL,               -- the file it was opened from; '' = none
    opened_at_ms INTEGER NOT NULL,
    opened_at_utc TEXT NOT NULL,
    version INTEGER NOT NULL,         -- of the content
    content TEXT NOT NULL             -- JSON
) STRICT
"""

# What is listed stands before what is large: a list of scripts never reads their contents.
SCRIPTS_2 = """
CREATE TABLE scripts_2 (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,                -- tells the script from all others, in any database
    title TEXT NOT NULL,
    path TEXT NOT NULL,               -- the file it was opened from; '' = none
    zone TEXT NOT NULL,               -- IANA name
    platform TEXT NOT NULL,
    planned_start_ms INTEGER,
    planned_start_utc TEXT,
    segments INTEGER NOT NULL,
    opened_at_ms INTEGER NOT NULL,
    opened_at_utc TEXT NOT NULL,
    archived_at_ms INTEGER,
    archived_at_utc TEXT,
    worked_at_ms INTEGER,             -- of the last edit in `working`
    worked_at_utc TEXT,
    words TEXT NOT NULL,              -- to be searched: title, platform, products, hosts
    version INTEGER NOT NULL,         -- of the content
    content TEXT NOT NULL,            -- JSON: as the file has it
    working_version INTEGER,          -- of `working`
    working TEXT                      -- JSON: with edits that are in no file yet
) STRICT
"""

SCRIPTS_MOVED = """
INSERT INTO scripts_2
SELECT id, lower(hex(randomblob(16))), title, path,
    coalesce(body ->> '$.zone', 'UTC'), coalesce(body ->> '$.platform', ''), start,
    strftime('%Y-%m-%dT%H:%M:%fZ', start / 1000.0, 'unixepoch'),
    coalesce(json_array_length(body, '$.segments'), 0),
    opened_at_ms, opened_at_utc, NULL, NULL, NULL, NULL,
    lower(concat_words), version, content, NULL, NULL
FROM (
    SELECT *, title
        || coalesce(' ' || (body ->> '$.platform'), '')
        || coalesce(' ' || (SELECT group_concat(
            coalesce(value ->> '$.code', '') || ' ' || coalesce(value ->> '$.name', ''), ' '
        ) FROM json_each(body, '$.products') WHERE type = 'object'), '')
        || coalesce(' ' || (SELECT group_concat(DISTINCT value ->> '$.host')
            FROM json_each(body, '$.segments') WHERE type = 'object'), '') AS concat_words,
        CASE json_type(body, '$.planned_start') WHEN 'integer' THEN body ->> '$.planned_start' END
            AS start
    FROM (SELECT *, CASE WHEN json_valid(content) THEN content ELSE '{}' END AS body FROM scripts)
)
"""

SCRIPT_RULES_2 = (
    "DROP TABLE scripts",
    "ALTER TABLE scripts_2 RENAME TO scripts",
    "CREATE UNIQUE INDEX scripts_by_uid ON scripts (uid)",
    "CREATE UNIQUE INDEX scripts_by_path ON scripts (path) WHERE path <> ''",
)

# What is listed stands before what is large, as with scripts.
METRIC_FILES = """
CREATE TABLE metric_files (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id),
    name TEXT NOT NULL,               -- of the file
    digest TEXT NOT NULL,             -- SHA-256 of its bytes
    kind TEXT NOT NULL,               -- what its sheets hold
    layout TEXT NOT NULL,             -- digest of their headings
    profile TEXT NOT NULL,            -- the columns it was read by; '' = as they are known
    zone TEXT NOT NULL,               -- IANA name: that of its times
    offset_ms INTEGER NOT NULL,       -- added to its times to line them up with the log
    first_ms INTEGER,                 -- without the offset
    first_utc TEXT,
    last_ms INTEGER,
    last_utc TEXT,
    gmv TEXT,                         -- a decimal; NULL = not told
    currency TEXT NOT NULL,
    imported_at_ms INTEGER NOT NULL,
    imported_at_utc TEXT NOT NULL,
    findings TEXT NOT NULL,           -- JSON
    version INTEGER NOT NULL,         -- of the content
    content TEXT NOT NULL,            -- JSON: what was understood
    rows TEXT NOT NULL                -- JSON: the cells as the file had them
) STRICT
"""

METRIC_RULES = (
    "CREATE INDEX metric_files_by_run ON metric_files (run)",
    "CREATE UNIQUE INDEX metric_files_by_digest ON metric_files (run, digest)",
)

# What shows are compared by without replaying their logs.
COMPARED_4 = (
    "ALTER TABLE runs ADD COLUMN currency TEXT",  # of the script; NULL = logged before
    "ALTER TABLE runs ADD COLUMN typed_gmv TEXT",  # the last one that the operator typed
    "ALTER TABLE segment_timings ADD COLUMN host TEXT",  # NULL = logged before
    "ALTER TABLE segment_timings ADD COLUMN products TEXT",  # JSON; NULL likewise
    "ALTER TABLE segment_timings ADD COLUMN reason TEXT",
    """
    CREATE TABLE segment_figures (
        run INTEGER NOT NULL REFERENCES runs (id),
        pass_index INTEGER NOT NULL,      -- as in segment_timings
        gmv TEXT,                         -- a decimal, as all of these
        units TEXT,
        orders TEXT,
        PRIMARY KEY (run, pass_index)
    ) STRICT
    """,
)

TAKES_5 = (
    """
    CREATE TABLE takes (
        run INTEGER NOT NULL REFERENCES runs (id),
        pass_index INTEGER NOT NULL,      -- as in segment_timings
        script TEXT NOT NULL,             -- uid in scripts
        segment TEXT NOT NULL,            -- id within the script
        taken_at_ms INTEGER NOT NULL,
        taken_at_utc TEXT NOT NULL,
        planned_ms INTEGER NOT NULL,      -- what the script gave it then
        duration_ms INTEGER NOT NULL,     -- without the time held
        counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
        PRIMARY KEY (run, pass_index)
    ) STRICT
    """,
    "CREATE INDEX takes_by_script ON takes (script, segment)",
)

# *Append only* (rule 21): nothing is updated or deleted, and no number is left out.
RULES = (
    "CREATE INDEX runs_by_status ON runs (status, kind)",
    "CREATE INDEX segment_timings_by_segment ON segment_timings (segment, run)",
    "CREATE UNIQUE INDEX scripts_by_origin"
    " ON scripts (path, CASE path WHEN '' THEN title ELSE '' END)",
    """
    CREATE TRIGGER events_are_numbered_without_a_gap BEFORE INSERT ON events
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM events WHERE run = NEW.run)
    BEGIN SELECT RAISE(ABORT, 'events of a run are numbered without a gap'); END
    """,
    """
    CREATE TRIGGER events_are_never_updated BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never updated'); END
    """,
    """
    CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END
    """,
    """
    CREATE TRIGGER runs_are_never_deleted BEFORE DELETE ON runs
    BEGIN SELECT RAISE(ABORT, 'runs are never deleted'); END
    """,
)


def migrations() -> Migrations:
    """All migrations in order; each leaves `PRAGMA user_version` at its number."""
    from sqlite_utils import Migrations

    steps = Migrations("stage_desktop")

    @steps()
    def m001_first_tables(db: Database) -> None:
        for statement in (RUNS, EVENTS, SEGMENT_TIMINGS, CUE_TIMINGS, SCRIPTS, *RULES):
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")

    @steps()
    def m002_working_copies(db: Database) -> None:
        for statement in (SCRIPTS_2, SCRIPTS_MOVED, *SCRIPT_RULES_2):
            db.execute(statement)
        db.execute("PRAGMA user_version = 2")

    @steps()
    def m003_metric_files(db: Database) -> None:
        for statement in (METRIC_FILES, *METRIC_RULES):
            db.execute(statement)
        db.execute("PRAGMA user_version = 3")

    @steps()
    def m004_compared(db: Database) -> None:
        for statement in COMPARED_4:
            db.execute(statement)
        db.execute("PRAGMA user_version = 4")

    @steps()
    def m005_takes(db: Database) -> None:
        for statement in TAKES_5:
            db.execute(statement)
        db.execute("PRAGMA user_version = 5")

    return steps
