package io.onecamp.domain.graph;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;

/**
 * What the graph holds of one message.
 *
 * @param cardEntry the newest entry applied to the card; a reader compares it with the head's content entry
 * @param tally empty where none was written yet
 * @param tallyEntry 0 where no tally was written yet
 */
public record Told(MessageCard card, EntryId cardEntry, MessageTally tally, EntryId tallyEntry) {}
