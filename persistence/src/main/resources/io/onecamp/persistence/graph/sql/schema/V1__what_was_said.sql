-- The graph as tables. Nodes that only an edge's end has named are stubs: entry 0, no card. Edges have no foreign keys:
-- their ends come into being in the same transaction, and checking them again would lock what others write.

CREATE TABLE person (
    workspace uuid   NOT NULL,
    id        uuid   NOT NULL,
    entry     bigint NOT NULL DEFAULT 0,
    card      text,
    PRIMARY KEY (workspace, id)
);

CREATE TABLE conversation (
    workspace uuid   NOT NULL,
    id        text   NOT NULL COLLATE "C",
    entry     bigint NOT NULL DEFAULT 0,
    card      text,
    PRIMARY KEY (workspace, id)
);

CREATE TABLE participant (
    workspace    uuid NOT NULL,
    conversation text NOT NULL COLLATE "C",
    person       uuid NOT NULL,
    PRIMARY KEY (workspace, conversation, person)
);
CREATE INDEX participant_person ON participant (workspace, person);

-- A message's two parts are rows of their own, so that a reaction and an edit do not wait for each other.

CREATE TABLE card (
    workspace    uuid   NOT NULL,
    conversation text   NOT NULL COLLATE "C",
    seq          bigint NOT NULL,
    entry        bigint NOT NULL,
    author       uuid   NOT NULL,
    card         text   NOT NULL,
    PRIMARY KEY (workspace, conversation, seq)
);
CREATE INDEX card_author ON card (workspace, author);

CREATE TABLE tally (
    workspace    uuid   NOT NULL,
    conversation text   NOT NULL COLLATE "C",
    seq          bigint NOT NULL,
    entry        bigint NOT NULL,
    tally        text   NOT NULL,
    PRIMARY KEY (workspace, conversation, seq)
);

CREATE TABLE reacted (
    workspace    uuid   NOT NULL,
    conversation text   NOT NULL COLLATE "C",
    seq          bigint NOT NULL,
    person       uuid   NOT NULL,
    PRIMARY KEY (workspace, conversation, seq, person)
);
CREATE INDEX reacted_person ON reacted (workspace, person);
