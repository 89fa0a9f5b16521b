-- Files, and which messages carry them. An edge belongs to the card, as it was when that was written.

CREATE TABLE file (
    workspace uuid   NOT NULL,
    id        uuid   NOT NULL,
    entry     bigint NOT NULL DEFAULT 0,
    card      text,
    PRIMARY KEY (workspace, id)
);

CREATE TABLE attached (
    workspace    uuid   NOT NULL,
    conversation text   NOT NULL COLLATE "C",
    seq          bigint NOT NULL,
    file         uuid   NOT NULL,
    PRIMARY KEY (workspace, conversation, seq, file)
);
CREATE INDEX attached_file ON attached (workspace, file);
