package io.onecamp.domain.graph;

import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.PersonCard;
import java.util.Optional;
import java.util.Set;

/** Looks into the store past the ports, as only a test may: at nodes that no port reads yet, and at edges. */
public interface GraphGlimpse {
    /** Empty where the person is not there, or there as a stub. */
    Optional<PersonCard> person(WorkspaceId workspace, PersonId person);

    /** Empty where the conversation is not there, or there as a stub. */
    Optional<ConversationCard> conversation(WorkspaceId workspace, ConversationId conversation);

    /** How many nodes there are of this person: 1, stub or not, unless a race made two. */
    int nodesOf(WorkspaceId workspace, PersonId person);

    /** How many nodes there are of this conversation. */
    int nodesOf(WorkspaceId workspace, ConversationId conversation);

    /** How many nodes there are of this message. */
    int nodesOf(WorkspaceId workspace, ConversationId conversation, Seq seq);

    Set<PersonId> participants(WorkspaceId workspace, ConversationId conversation);

    Set<PersonId> authors(WorkspaceId workspace, ConversationId conversation, Seq seq);

    /** Empty where the file is not there, or there as a stub. */
    Optional<FileCard> file(WorkspaceId workspace, FileId file);

    /** How many nodes there are of this file. */
    int nodesOf(WorkspaceId workspace, FileId file);

    /** The files that the message's card carries. */
    Set<FileId> attachments(WorkspaceId workspace, ConversationId conversation, Seq seq);

    /** The people whom the message's tally names. */
    Set<PersonId> reacted(WorkspaceId workspace, ConversationId conversation, Seq seq);

    /** How many nodes there are of this comment. */
    int nodesOf(GraphThreads.Thread thread, Seq number);

    Set<PersonId> authors(GraphThreads.Thread thread, Seq number);

    /** The people whom the comment's tally names. */
    Set<PersonId> reacted(GraphThreads.Thread thread, Seq number);

    /** The numbers of the comments that lead to this thread's message. */
    Set<Seq> replies(GraphThreads.Thread thread);
}
