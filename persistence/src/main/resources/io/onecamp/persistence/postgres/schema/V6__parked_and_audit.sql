-- What an operator does about entries that a store refuses for good, and who did what.

-- A name for one parking: a stream that is parked once more is another one, so that nobody discards what they did not see.
alter table held add column id bigint not null generated always as identity;
create unique index held_by_id on held (id);

-- Never updated, never deleted from.
create table audit (
    id     bigint         not null generated always as identity primary key,
    at     timestamptz(3) not null,
    actor  text           not null,
    action text           not null,
    target text           not null,
    detail jsonb          not null
);

-- Fillings of a second search index, of which one at most is under way. How far it came is its relay's cursor.
create table search_rebuild (
    id       bigint         not null generated always as identity primary key,
    begun_at timestamptz(3) not null,
    ended_at timestamptz(3),
    state    text           not null default 'UNDER_WAY' check (state in ('UNDER_WAY', 'TAKING_OVER', 'DONE', 'CANCELLED'))
);
create unique index search_rebuild_under_way on search_rebuild ((true)) where ended_at is null;
