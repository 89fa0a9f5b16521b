-- Files: that one exists, whose it is, which messages carry it. The bytes are elsewhere, under <workspace>/<id>.
create table file (
    workspace  uuid           not null references workspace,
    id         uuid           not null,
    owner      uuid           not null,
    name       text           not null,
    media_type text           not null,
    size       bigint         not null check (size >= 0),
    sha256     text           not null,
    created_at timestamptz(3) not null,
    removed_at timestamptz(3),
    entry      bigint         not null,
    primary key (workspace, id),
    foreign key (workspace, owner) references person
);
-- Upkeep looks for old files that nothing carries.
create index file_by_age on file (created_at) where removed_at is null;

create table attachment (
    workspace uuid     not null,
    message   uuid     not null,
    file      uuid     not null,
    place     smallint not null,
    primary key (workspace, message, file),
    foreign key (workspace, message) references message,
    foreign key (workspace, file) references file
);
create index attachment_of_file on attachment (workspace, file);

-- What is being done outside the database before a transaction uses it. OPEN: no transaction has used it yet; the one
-- that does takes the row away. UNDOING: none ever will. A lease that has run out lets anybody undo it.
create table intent (
    id          uuid primary key,
    kind        text           not null,
    what        jsonb          not null,
    state       text           not null check (state in ('OPEN', 'UNDOING')),
    lease_until timestamptz(3) not null,
    at          timestamptz(3) not null default now()
);
create index intent_by_lease on intent (lease_until);
