package io.onecamp.ejb.conversation;

import io.onecamp.domain.conversation.Conversation;
import io.onecamp.domain.conversation.ConversationStore;

/** A conversation, and whether opening it brought it into being. */
public record Opened(Conversation conversation, ConversationStore.Opening opening) {}
