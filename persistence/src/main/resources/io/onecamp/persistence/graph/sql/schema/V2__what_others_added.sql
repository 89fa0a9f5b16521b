-- Comments are parts like messages: number 0 is the message, above it are its comments. Their one edge to the message is
-- their key. Everything that has a number has it in its key.

ALTER TABLE card ADD COLUMN number bigint NOT NULL DEFAULT 0;
ALTER TABLE card DROP CONSTRAINT card_pkey, ADD PRIMARY KEY (workspace, conversation, seq, number);

ALTER TABLE tally ADD COLUMN number bigint NOT NULL DEFAULT 0;
ALTER TABLE tally DROP CONSTRAINT tally_pkey, ADD PRIMARY KEY (workspace, conversation, seq, number);

ALTER TABLE reacted ADD COLUMN number bigint NOT NULL DEFAULT 0;
ALTER TABLE reacted DROP CONSTRAINT reacted_pkey, ADD PRIMARY KEY (workspace, conversation, seq, number, person);
