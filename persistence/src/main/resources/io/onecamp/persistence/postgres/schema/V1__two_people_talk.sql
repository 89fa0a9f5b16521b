-- What decides: people, sessions, conversations, the heads of messages; and what happened: the journal.
-- Times are UTC in milliseconds. Keys begin with the workspace, even while an installation has one.

create table workspace (
    id         uuid primary key,
    name       text           not null,
    created_at timestamptz(3) not null
);

create table person (
    workspace  uuid           not null references workspace,
    id         uuid           not null,
    email      text           not null,
    name       text           not null,
    role       text           not null check (role in ('OWNER', 'ADMIN', 'MEMBER', 'GUEST')),
    standing   text           not null check (standing in ('ACTIVE', 'DEACTIVATED')),
    created_at timestamptz(3) not null,
    version    integer        not null,
    entry      bigint         not null,
    primary key (workspace, id),
    unique (workspace, email)
);
create index person_by_name on person (workspace, lower(name), id);

create table credential (
    workspace uuid not null,
    person    uuid not null,
    hash      text not null,
    primary key (workspace, person),
    foreign key (workspace, person) references person
);

create table session (
    id           uuid primary key,
    workspace    uuid           not null,
    person       uuid           not null,
    device       text           not null,
    started_at   timestamptz(3) not null,
    last_used_at timestamptz(3) not null,
    ended_at     timestamptz(3),
    foreign key (workspace, person) references person
);
create index session_of_person on session (workspace, person) where ended_at is null;

-- A token in force has no used_at. Used ones stay, so that their reuse is recognised.
create table refresh_token (
    hash      text primary key,
    session   uuid           not null references session,
    issued_at timestamptz(3) not null,
    used_at   timestamptz(3),
    used_key  uuid
);
create index refresh_token_of_session on refresh_token (session);

-- Private keys are sealed with the installation's secret, which is not in the database.
create table signing_key (
    kid        text primary key,
    sealed     text           not null,
    created_at timestamptz(3) not null
);

create table ticket (
    hash       text primary key,
    session    uuid           not null,
    good_until timestamptz(3) not null
);

create table conversation (
    workspace  uuid           not null references workspace,
    id         text           not null,
    kind       text           not null check (kind in ('CHANNEL', 'DIRECT', 'GROUP')),
    created_at timestamptz(3) not null,
    last_seq   bigint         not null,
    last_entry bigint         not null,
    last_at    timestamptz(3),
    primary key (workspace, id)
) with (fillfactor = 70); -- the row changes with every message: room for versions on its own page

create table member (
    workspace    uuid           not null,
    conversation text           not null,
    person       uuid           not null,
    since        timestamptz(3) not null,
    primary key (workspace, conversation, person),
    foreign key (workspace, conversation) references conversation,
    foreign key (workspace, person) references person
);
create index member_by_person on member (workspace, person, conversation);

create table read_position (
    workspace    uuid   not null,
    person       uuid   not null,
    conversation text   not null,
    seq          bigint not null,
    entry        bigint not null,
    primary key (workspace, person, conversation),
    foreign key (workspace, conversation) references conversation
);

-- Heads: that a message exists, its place, author, version, deletion and tally; never its text.
create table message (
    workspace     uuid           not null,
    id            uuid           not null,
    conversation  text           not null,
    seq           bigint         not null,
    author        uuid           not null,
    version       integer        not null,
    created_at    timestamptz(3) not null,
    deleted_at    timestamptz(3),
    content_entry bigint         not null,
    entry         bigint         not null,
    tally         jsonb          not null,
    primary key (workspace, id),
    unique (workspace, conversation, seq),
    foreign key (workspace, conversation) references conversation
);
-- Counting what is unread leaves out one's own and the deleted.
create index message_unread on message (workspace, conversation, seq, author) where deleted_at is null;

-- The journal. Its id is drawn by the INSERT itself, after the stream's lock; cache 1, so that ids grow along a stream.
-- Never updated, except by erasure, which empties payload and salt and leaves the digest for the hash chain.
create sequence journal_id as bigint cache 1;
create table journal (
    id        bigint         not null default nextval('journal_id'),
    workspace uuid           not null,
    stream    text           not null,
    kind      text           not null,
    version   integer        not null,
    actor     uuid           not null,
    at        timestamptz(3) not null,
    payload   jsonb,
    salt      bytea,
    digest    bytea          not null,
    primary key (id)
) partition by range (id);
alter sequence journal_id owned by journal.id;
create index journal_stream on journal (stream, id);
create index journal_at on journal using brin (at);
create table journal_0 partition of journal for values from (0) to (10000000);

-- The graph does not have it yet: the graph relay's work list, without a cursor.
create table pending (
    entry  bigint primary key,
    stream text not null
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);

-- What the sequencer has not numbered yet: written with the entry, taken away with its numbering (ADR 2).
create table unnumbered (
    entry  bigint primary key,
    stream text not null
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);

create table ordered (
    position bigint primary key,
    entry    bigint not null unique,
    stream   text   not null
);
create table sequencer (
    single boolean primary key check (single),
    next bigint not null
);
insert into sequencer values (true, 1);

-- Streams that a relay could not bring forward: backed off, or parked after too many attempts.
create table held (
    relay         text           not null,
    stream        text           not null,
    from_position bigint         not null,
    attempts      integer        not null,
    next_at       timestamptz(3) not null,
    parked_at     timestamptz(3),
    error         text           not null,
    primary key (relay, stream)
);

-- Who leads what. Every settlement of a leader says which epoch it was sent under.
create table lease (
    name  text primary key,
    owner text           not null,
    epoch bigint         not null,
    until timestamptz(3) not null
);

create table idempotency (
    owner     text           not null,
    operation text           not null,
    key       uuid           not null,
    request   text           not null,
    version   integer        not null,
    ids       jsonb,
    entries   bigint[],
    at        timestamptz(3) not null default now(),
    primary key (owner, operation, key)
);
create index idempotency_by_age on idempotency (at);

-- Claims a key in the caller's transaction: true when it is ours. Waits at most 2 s for another transaction that holds
-- the same key; then the statement fails with lock_not_available. One round trip for what would be three.
create function claim_idempotency_key(an_owner text, an_operation text, a_key uuid, a_request text) returns boolean
language plpgsql as
$$
declare
    before constant text := current_setting('lock_timeout');
    claimed boolean;
begin
    perform set_config('lock_timeout', '2s', true);
    insert into idempotency (owner, operation, key, request, version) values (an_owner, an_operation, a_key, a_request, 1)
    on conflict do nothing;
    claimed := found;
    perform set_config('lock_timeout', before, true);
    return claimed;
end
$$;
