-- Reactions and comments: what decides that they exist. A comment's text is in the journal, as a message's is.

-- The id of what one reacts to is a message's or a comment's: those are never the same, and neither row is ever deleted.
-- Its place grows along the order in which people reacted to one thing, for it is drawn under the conversation's lock.
create table reaction (
    workspace uuid           not null,
    target    uuid           not null,
    person    uuid           not null,
    emoji     text           not null collate "C",
    place     bigint         not null generated always as identity,
    at        timestamptz(3) not null,
    primary key (workspace, target, person, emoji),
    foreign key (workspace, person) references person
);
create index reaction_in_order on reaction (workspace, target, place);

-- Heads of comments. Conversation and seq are their message's, which never changes them.
create table comment (
    workspace     uuid           not null,
    id            uuid           not null,
    message       uuid           not null,
    conversation  text           not null,
    seq           bigint         not null,
    number        bigint         not null,
    author        uuid           not null,
    version       integer        not null,
    created_at    timestamptz(3) not null,
    deleted_at    timestamptz(3),
    content_entry bigint         not null,
    entry         bigint         not null,
    tally         jsonb          not null,
    primary key (workspace, id),
    unique (workspace, message, number) include (deleted_at, created_at), -- counted without looking at the rows
    foreign key (workspace, message) references message
);
