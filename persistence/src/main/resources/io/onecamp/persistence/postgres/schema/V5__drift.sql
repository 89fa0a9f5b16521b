-- Comparing the stores: how far each comparison is, what it found, and what was mended.

create table comparison (
    id          bigint generated always as identity primary key,
    workspace   uuid           not null references workspace,
    aim         text           not null check (aim in ('COMPARE', 'REPAIR', 'REBUILD', 'WIPE_AND_REBUILD')),
    stores      text[]         not null,
    started_at  timestamptz(3) not null,
    finished_at timestamptz(3),
    -- Where it goes on: the pair of stores, and the place in it. Moved together with what was found up to there.
    sweep       text           not null default '',
    place       text           not null default '',
    done        bigint         not null default 0,
    total       bigint         not null default 0,
    mended      bigint         not null default 0,
    -- How often in a row the store it is at did not answer.
    failures    integer        not null default 0
);
-- One at a time.
create unique index comparison_running on comparison ((true)) where finished_at is null;

-- compared, the four kinds of difference, and why something was skipped, each with its number.
create table comparison_count (
    comparison bigint not null references comparison on delete cascade,
    store      text   not null,
    what       text   not null,
    number     bigint not null,
    primary key (comparison, store, what)
);

-- The first so many; all are counted.
create table difference (
    comparison bigint         not null references comparison on delete cascade,
    store      text           not null,
    key        text           not null,
    kind       text           not null check (kind in ('MISSING', 'ORPHAN', 'STALE', 'CORRUPT')),
    why        text           not null,
    repair     text           not null,
    primary key (comparison, store, key)
);

create table skipped (
    comparison bigint not null references comparison on delete cascade,
    store      text   not null,
    key        text   not null,
    why        text   not null,
    primary key (comparison, store, key)
);

-- What was changing when it was looked at, and is looked at again.
create table look_again (
    comparison bigint         not null references comparison on delete cascade,
    sweep      text           not null,
    key        text           not null,
    looks      integer        not null,
    next_at    timestamptz(3) not null,
    primary key (comparison, sweep, key)
);

-- Kept when its comparison is forgotten.
create table repair (
    id         bigint generated always as identity primary key,
    comparison bigint         not null,
    store      text           not null,
    kind       text           not null,
    key        text           not null,
    why        text           not null,
    repair     text           not null,
    before     jsonb          not null,
    entry      bigint         not null,
    at         timestamptz(3) not null default now()
);
