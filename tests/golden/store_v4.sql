BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'stage_desktop','m001_first_tables','2026-10-22 12:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'stage_desktop','m002_working_copies','2026-11-23 08:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'stage_desktop','m003_metric_files','2026-11-23 09:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'stage_desktop','m004_compared','2026-11-23 09:46:52.517373+00:00');
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
;
INSERT INTO "cue_timings" VALUES(1,'G1.standby',1,'giveaway_standby','operator','s1',1792670401500,'2026-10-22T12:00:01.500Z',1792670402000,'2026-10-22T12:00:02.000Z',NULL,NULL,NULL,'missed');
INSERT INTO "cue_timings" VALUES(1,'G1.open',1,'giveaway_open','operator','s1',1792670461500,'2026-10-22T12:01:01.500Z',1792670461500,'2026-10-22T12:01:01.500Z',1792670462000,'2026-10-22T12:01:02.000Z',500,'done');
INSERT INTO "cue_timings" VALUES(1,'G1.draw',1,'giveaway_draw','operator','s1',1792670582000,'2026-10-22T12:03:02.000Z',1792670582000,'2026-10-22T12:03:02.000Z',NULL,NULL,NULL,'missed');
INSERT INTO "cue_timings" VALUES(1,'G1.announce',1,'giveaway_announce','host','s1',1792670592000,'2026-10-22T12:03:12.000Z',1792670592000,'2026-10-22T12:03:12.000Z',NULL,NULL,NULL,'missed');
INSERT INTO "cue_timings" VALUES(1,'s2.prepare',1,'prepare','assistant','s2',1792670610000,'2026-10-22T12:03:30.000Z',1792670610000,'2026-10-22T12:03:30.000Z',NULL,NULL,NULL,'missed');
INSERT INTO "cue_timings" VALUES(1,'s2.check_link',1,'check_link','operator','s2',1792670670000,'2026-10-22T12:04:30.000Z',1792670670000,'2026-10-22T12:04:30.000Z',NULL,NULL,NULL,'missed');
INSERT INTO "cue_timings" VALUES(1,'s2.explain_pop',1,'explain_pop','operator','s2',1792670730000,'2026-10-22T12:05:30.000Z',1792670730000,'2026-10-22T12:05:30.000Z',NULL,NULL,NULL,'missed');
INSERT INTO "cue_timings" VALUES(1,'s2.transition',1,'transition','host','s2',1792670880000,'2026-10-22T12:08:00.000Z',1792670880000,'2026-10-22T12:08:00.000Z',NULL,NULL,NULL,'missed');
INSERT INTO "cue_timings" VALUES(1,'s2.explain_clear',1,'explain_clear','operator','s2',1792670910000,'2026-10-22T12:08:30.000Z',1792670910000,'2026-10-22T12:08:30.000Z',NULL,NULL,NULL,'missed');
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
;
INSERT INTO "events" VALUES(1,1,1792670340000,'2026-10-22T11:59:00.000Z',1792670402000,'2026-10-22T12:00:02.000Z',0,'run_opened',1,'{"kind":"live","script":{"title":"秋冬新款第一场","zone":"Asia/Shanghai","segments":[{"id":"s1","number":"1","title":"开场","duration":300000,"kind":"warmup"},{"id":"s2","number":"2","title":"整点秒杀","duration":180000,"kind":"flash","hard_start":1792670730000,"end_rule":"by_itself","products":["A02"]},{"id":"s3","number":"3","title":"收尾","duration":60000,"kind":"closing"},{"id":"s4","number":"4","title":"返场","duration":60000,"kind":"encore","skipped":true}],"planned_start":1792670400000,"platform":"快手","currency":"CNY","products":[{"code":"A02","name":"羊毛大衣"}],"giveaways":[{"code":"G1","tool":"福袋","anchor":{"type":"SegmentStart","segment":"s1"},"offset":60000,"countdown":120000,"draws":true,"prize":"围巾"}]},"cues":[{"id":"G1.standby","kind":"giveaway_standby","anchor":{"type":"SegmentStart","segment":"s1"},"text":"福袋","subject":"G1","once":true},{"id":"G1.open","kind":"giveaway_open","anchor":{"type":"SegmentStart","segment":"s1"},"offset":60000,"text":"福袋 · 围巾","subject":"G1","once":true},{"id":"G1.draw","kind":"giveaway_draw","anchor":{"type":"AfterCue","cue":"G1.open"},"offset":120000,"standby":60000,"tolerance":120000,"text":"围巾","subject":"G1","once":true},{"id":"G1.announce","kind":"giveaway_announce","anchor":{"type":"AfterCue","cue":"G1.draw"},"offset":10000,"role":"host","standby":10000,"tolerance":120000,"text":"围巾","subject":"G1","once":true},{"id":"s2.prepare","kind":"prepare","anchor":{"type":"SegmentStart","segment":"s2"},"offset":-120000,"role":"assistant","tolerance":90000,"subject":"A02"},{"id":"s2.check_link","kind":"check_link","anchor":{"type":"SegmentStart","segment":"s2"},"offset":-60000,"subject":"A02"},{"id":"s2.explain_pop","kind":"explain_pop","anchor":{"type":"SegmentStart","segment":"s2"},"standby":15000,"subject":"A02"},{"id":"s2.transition","kind":"transition","anchor":{"type":"SegmentEnd","segment":"s2"},"offset":-30000,"role":"host","standby":15000,"tolerance":30000,"subject":"A02"},{"id":"s2.explain_clear","kind":"explain_clear","anchor":{"type":"SegmentEnd","segment":"s2"},"standby":10000,"subject":"A02"}]}');
INSERT INTO "events" VALUES(1,2,1792670401500,'2026-10-22T12:00:01.500Z',1792670402000,'2026-10-22T12:00:02.000Z',1,'show_started',1,'{}');
INSERT INTO "events" VALUES(1,3,1792670401500,'2026-10-22T12:00:01.500Z',1792670402000,'2026-10-22T12:00:02.000Z',1,'pass_started',1,'{"segment":"s1"}');
INSERT INTO "events" VALUES(1,4,1792670401500,'2026-10-22T12:00:01.500Z',1792670402000,'2026-10-22T12:00:02.000Z',0,'cue_raised',1,'{"key":{"cue":"G1.standby"},"raised":1792670402000}');
INSERT INTO "events" VALUES(1,5,1792670461500,'2026-10-22T12:01:01.500Z',1792670461500,'2026-10-22T12:01:01.500Z',0,'cue_missed',1,'{"key":{"cue":"G1.standby"}}');
INSERT INTO "events" VALUES(1,6,1792670461500,'2026-10-22T12:01:01.500Z',1792670461500,'2026-10-22T12:01:01.500Z',0,'cue_raised',1,'{"key":{"cue":"G1.open"},"raised":1792670461500}');
INSERT INTO "events" VALUES(1,7,1792670462000,'2026-10-22T12:01:02.000Z',1792670462000,'2026-10-22T12:01:02.000Z',2,'cue_done',1,'{"key":{"cue":"G1.open"},"due":1792670461500}');
INSERT INTO "events" VALUES(1,8,1792670500000,'2026-10-22T12:01:40.000Z',1792670500000,'2026-10-22T12:01:40.000Z',3,'hold_began',1,'{}');
INSERT INTO "events" VALUES(1,9,1792670510000,'2026-10-22T12:01:50.000Z',1792670510000,'2026-10-22T12:01:50.000Z',4,'hold_ended',1,'{}');
INSERT INTO "events" VALUES(1,10,1792670510000,'2026-10-22T12:01:50.000Z',1792670510000,'2026-10-22T12:01:50.000Z',5,'note_taken',1,'{"text":"补货 80 件"}');
INSERT INTO "events" VALUES(1,11,1792670520000,'2026-10-22T12:02:00.000Z',1792670520000,'2026-10-22T12:02:00.000Z',6,'time_added',1,'{"amount":15000}');
INSERT INTO "events" VALUES(1,12,1792670582000,'2026-10-22T12:03:02.000Z',1792670582000,'2026-10-22T12:03:02.000Z',0,'cue_raised',1,'{"key":{"cue":"G1.draw"},"raised":1792670582000}');
INSERT INTO "events" VALUES(1,13,1792670592000,'2026-10-22T12:03:12.000Z',1792670592000,'2026-10-22T12:03:12.000Z',0,'cue_raised',1,'{"key":{"cue":"G1.announce"},"raised":1792670592000}');
INSERT INTO "events" VALUES(1,14,1792670610000,'2026-10-22T12:03:30.000Z',1792670610000,'2026-10-22T12:03:30.000Z',0,'cue_raised',1,'{"key":{"cue":"s2.prepare"},"raised":1792670610000}');
INSERT INTO "events" VALUES(1,15,1792670670000,'2026-10-22T12:04:30.000Z',1792670670000,'2026-10-22T12:04:30.000Z',0,'cue_raised',1,'{"key":{"cue":"s2.check_link"},"raised":1792670670000}');
INSERT INTO "events" VALUES(1,16,1792670700000,'2026-10-22T12:05:00.000Z',1792670700000,'2026-10-22T12:05:00.000Z',0,'cue_missed',1,'{"key":{"cue":"s2.prepare"}}');
INSERT INTO "events" VALUES(1,17,1792670702000,'2026-10-22T12:05:02.000Z',1792670702000,'2026-10-22T12:05:02.000Z',0,'cue_missed',1,'{"key":{"cue":"G1.draw"}}');
INSERT INTO "events" VALUES(1,18,1792670712000,'2026-10-22T12:05:12.000Z',1792670712000,'2026-10-22T12:05:12.000Z',0,'cue_missed',1,'{"key":{"cue":"G1.announce"}}');
INSERT INTO "events" VALUES(1,19,1792670720000,'2026-10-22T12:05:20.000Z',1792670720000,'2026-10-22T12:05:20.000Z',7,'pass_ended',1,'{"segment":"s1","cause":"by_hand"}');
INSERT INTO "events" VALUES(1,20,1792670730000,'2026-10-22T12:05:30.000Z',1792670730000,'2026-10-22T12:05:30.000Z',0,'cue_missed',1,'{"key":{"cue":"s2.check_link"}}');
INSERT INTO "events" VALUES(1,21,1792670730000,'2026-10-22T12:05:30.000Z',1792670730000,'2026-10-22T12:05:30.000Z',0,'pass_started',1,'{"segment":"s2"}');
INSERT INTO "events" VALUES(1,22,1792670730000,'2026-10-22T12:05:30.000Z',1792670730000,'2026-10-22T12:05:30.000Z',0,'cue_raised',1,'{"key":{"cue":"s2.explain_pop"},"raised":1792670730000}');
INSERT INTO "events" VALUES(1,23,1792670790000,'2026-10-22T12:06:30.000Z',1792670790000,'2026-10-22T12:06:30.000Z',0,'cue_missed',1,'{"key":{"cue":"s2.explain_pop"}}');
INSERT INTO "events" VALUES(1,24,1792670880000,'2026-10-22T12:08:00.000Z',1792670880000,'2026-10-22T12:08:00.000Z',0,'cue_raised',1,'{"key":{"cue":"s2.transition"},"raised":1792670880000}');
INSERT INTO "events" VALUES(1,25,1792670910000,'2026-10-22T12:08:30.000Z',1792670910000,'2026-10-22T12:08:30.000Z',0,'cue_missed',1,'{"key":{"cue":"s2.transition"}}');
INSERT INTO "events" VALUES(1,26,1792670910000,'2026-10-22T12:08:30.000Z',1792670910000,'2026-10-22T12:08:30.000Z',0,'cue_raised',1,'{"key":{"cue":"s2.explain_clear"},"raised":1792670910000}');
INSERT INTO "events" VALUES(1,27,1792670910000,'2026-10-22T12:08:30.000Z',1792670910000,'2026-10-22T12:08:30.000Z',0,'pass_ended',1,'{"segment":"s2","cause":"by_itself"}');
INSERT INTO "events" VALUES(1,28,1792670910000,'2026-10-22T12:08:30.000Z',1792670910000,'2026-10-22T12:08:30.000Z',0,'pass_started',1,'{"segment":"s3"}');
INSERT INTO "events" VALUES(1,29,1792670970000,'2026-10-22T12:09:30.000Z',1792670970000,'2026-10-22T12:09:30.000Z',0,'cue_missed',1,'{"key":{"cue":"s2.explain_clear"}}');
INSERT INTO "events" VALUES(1,30,1792671000000,'2026-10-22T12:10:00.000Z',1792671000000,'2026-10-22T12:10:00.000Z',8,'marked',1,'{"label":"高光"}');
INSERT INTO "events" VALUES(1,31,1792671000000,'2026-10-22T12:10:00.000Z',1792671000000,'2026-10-22T12:10:00.000Z',9,'pass_ended',1,'{"segment":"s3","cause":"show_end"}');
INSERT INTO "events" VALUES(1,32,1792671000000,'2026-10-22T12:10:00.000Z',1792671000000,'2026-10-22T12:10:00.000Z',9,'show_ended',1,'{}');
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
;
INSERT INTO "metric_files" VALUES(1,1,'分钟数据.xlsx','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','minutes','bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb','','Asia/Shanghai',2000,1792670400000,'2026-10-22T12:00:00.000Z',1792671060000,'2026-10-22T12:11:00.000Z','3580','CNY',1792677600000,'2026-10-22T14:00:00.000Z','[]',1,'{"name":"分钟数据.xlsx","digest":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","zone":"Asia/Shanghai","series":[{"measure":"gmv","points":[{"at":1792670400000,"value":"100"},{"at":1792670460000,"value":"100"},{"at":1792670520000,"value":"200"},{"at":1792670580000,"value":"200"},{"at":1792670640000,"value":"100"},{"at":1792670700000,"value":"0"},{"at":1792670760000,"value":"900"},{"at":1792670820000,"value":"900"},{"at":1792670880000,"value":"900"},{"at":1792670940000,"value":"90"},{"at":1792671000000,"value":"90"}],"unit":"CNY"}],"kind":"minutes","layout":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","currency":"CNY"}','[]');
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
, currency TEXT, typed_gmv TEXT) STRICT
;
INSERT INTO "runs" VALUES(1,'0f0e0d0c0b0a09080706050403020100','live','秋冬新款第一场','快手','Asia/Shanghai',1792670340000,'2026-10-22T11:59:00.000Z',1792670400000,'2026-10-22T12:00:00.000Z',1792670970000,'2026-10-22T12:09:30.000Z',1792670401500,'2026-10-22T12:00:01.500Z',1792671000000,'2026-10-22T12:10:00.000Z',30000,'ended','0.1.0','CNY',NULL);
CREATE TABLE "scripts" (
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
;
INSERT INTO "scripts" VALUES(1,'00000000000000000000000000000001','秋冬新款第一场','','Asia/Shanghai','快手',1792670400000,'2026-10-22T12:00:00.000Z',4,1792670400000,'2026-10-22T12:00:00.000Z',1792670403000,'2026-10-22T12:00:03.000Z',NULL,NULL,'秋冬新款第一场 快手 a02 羊毛大衣',1,'{"title":"秋冬新款第一场","zone":"Asia/Shanghai","segments":[{"id":"s1","number":"1","title":"开场","duration":300000,"kind":"warmup"},{"id":"s2","number":"2","title":"整点秒杀","duration":180000,"kind":"flash","hard_start":1792670730000,"end_rule":"by_itself","products":["A02"]},{"id":"s3","number":"3","title":"收尾","duration":60000,"kind":"closing"},{"id":"s4","number":"4","title":"返场","duration":60000,"kind":"encore","skipped":true}],"planned_start":1792670400000,"platform":"快手","currency":"CNY","products":[{"code":"A02","name":"羊毛大衣"}],"giveaways":[{"code":"G1","tool":"福袋","anchor":{"type":"SegmentStart","segment":"s1"},"offset":60000,"countdown":120000,"draws":true,"prize":"围巾"}]}',NULL,NULL);
INSERT INTO "scripts" VALUES(2,'00000000000000000000000000000002','秋冬新款第二场','/shows/thursday.show.json','Asia/Shanghai','快手',1792670400000,'2026-10-22T12:00:00.000Z',4,1792670401000,'2026-10-22T12:00:01.000Z',NULL,NULL,1792670402000,'2026-10-22T12:00:02.000Z','秋冬新款第二场 快手 a02 羊毛大衣',1,'{"title":"秋冬新款第一场","zone":"Asia/Shanghai","segments":[{"id":"s1","number":"1","title":"开场","duration":300000,"kind":"warmup"},{"id":"s2","number":"2","title":"整点秒杀","duration":180000,"kind":"flash","hard_start":1792670730000,"end_rule":"by_itself","products":["A02"]},{"id":"s3","number":"3","title":"收尾","duration":60000,"kind":"closing"},{"id":"s4","number":"4","title":"返场","duration":60000,"kind":"encore","skipped":true}],"planned_start":1792670400000,"platform":"快手","currency":"CNY","products":[{"code":"A02","name":"羊毛大衣"}],"giveaways":[{"code":"G1","tool":"福袋","anchor":{"type":"SegmentStart","segment":"s1"},"offset":60000,"countdown":120000,"draws":true,"prize":"围巾"}]}',1,'{"title":"秋冬新款第二场","zone":"Asia/Shanghai","segments":[{"id":"s1","number":"1","title":"开场","duration":300000,"kind":"warmup"},{"id":"s2","number":"2","title":"整点秒杀","duration":180000,"kind":"flash","hard_start":1792670730000,"end_rule":"by_itself","products":["A02"]},{"id":"s3","number":"3","title":"收尾","duration":60000,"kind":"closing"},{"id":"s4","number":"4","title":"返场","duration":60000,"kind":"encore","skipped":true}],"planned_start":1792670400000,"platform":"快手","currency":"CNY","products":[{"code":"A02","name":"羊毛大衣"}],"giveaways":[{"code":"G1","tool":"福袋","anchor":{"type":"SegmentStart","segment":"s1"},"offset":60000,"countdown":120000,"draws":true,"prize":"围巾"}]}');
CREATE TABLE segment_figures (
        run INTEGER NOT NULL REFERENCES runs (id),
        pass_index INTEGER NOT NULL,      -- as in segment_timings
        gmv TEXT,                         -- a decimal, as all of these
        units TEXT,
        orders TEXT,
        PRIMARY KEY (run, pass_index)
    ) STRICT
    ;
INSERT INTO "segment_figures" VALUES(1,0,'697.5','12','9');
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
    outcome TEXT NOT NULL, host TEXT, products TEXT, reason TEXT,
    PRIMARY KEY (run, pass_index)
) STRICT
;
INSERT INTO "segment_timings" VALUES(1,0,'s1','1','开场','warmup',1,1792670400000,'2026-10-22T12:00:00.000Z',1792670700000,'2026-10-22T12:05:00.000Z',300000,1792670401500,'2026-10-22T12:00:01.500Z',1792670720000,'2026-10-22T12:05:20.000Z',318500,10000,15000,0,0,'done','小满','["P1"]',NULL);
INSERT INTO "segment_timings" VALUES(1,1,'s2','2','整点秒杀','flash',1,1792670730000,'2026-10-22T12:05:30.000Z',1792670910000,'2026-10-22T12:08:30.000Z',180000,1792670730000,'2026-10-22T12:05:30.000Z',1792670910000,'2026-10-22T12:08:30.000Z',180000,0,0,0,0,'done',NULL,NULL,NULL);
INSERT INTO "segment_timings" VALUES(1,2,'s3','3','收尾','closing',1,1792670910000,'2026-10-22T12:08:30.000Z',1792670970000,'2026-10-22T12:09:30.000Z',60000,1792670910000,'2026-10-22T12:08:30.000Z',1792671000000,'2026-10-22T12:10:00.000Z',90000,0,0,0,30000,'done',NULL,NULL,NULL);
INSERT INTO "segment_timings" VALUES(1,3,'s4','4','返场','encore',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'skipped',NULL,NULL,NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX runs_by_status ON runs (status, kind);
CREATE INDEX segment_timings_by_segment ON segment_timings (segment, run);
CREATE TRIGGER events_are_numbered_without_a_gap BEFORE INSERT ON events
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM events WHERE run = NEW.run)
    BEGIN SELECT RAISE(ABORT, 'events of a run are numbered without a gap'); END;
CREATE TRIGGER events_are_never_updated BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never updated'); END;
CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER runs_are_never_deleted BEFORE DELETE ON runs
    BEGIN SELECT RAISE(ABORT, 'runs are never deleted'); END;
CREATE UNIQUE INDEX scripts_by_uid ON scripts (uid);
CREATE UNIQUE INDEX scripts_by_path ON scripts (path) WHERE path <> '';
CREATE INDEX metric_files_by_run ON metric_files (run);
CREATE UNIQUE INDEX metric_files_by_digest ON metric_files (run, digest);
PRAGMA application_id = 1398030663;
PRAGMA user_version = 4;
COMMIT;
