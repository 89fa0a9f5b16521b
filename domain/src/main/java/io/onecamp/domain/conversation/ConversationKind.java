package io.onecamp.domain.conversation;

/** The three kinds of conversation; everything with messages is one of them. */
public enum ConversationKind {
    CHANNEL,
    DIRECT,
    GROUP;

    /** The kind that so many people make, without a channel's name. */
    public static ConversationKind ofPeople(int people) {
        return people <= 2 ? DIRECT : GROUP;
    }
}
