package io.onecamp.ejb.message;

import io.onecamp.domain.comment.Comment;
import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.message.Message;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.TimelineFold.Folded;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.person.Profiles;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.reaction.ReactionStore;
import io.onecamp.domain.reaction.Target;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a page adds for its reader: everyone's name, and which reactions are the reader's own. Two questions for a whole
 * page, asked outside transactions: nothing here is needed to decide, and no lock is held while it is asked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Particulars {
    private Profiles profiles;
    private ReactionStore reactions;

    protected Particulars() {}

    @Inject
    public Particulars(Profiles profiles, ReactionStore reactions) {
        this.profiles = profiles;
        this.reactions = reactions;
    }

    public List<Message> messages(Actor actor, List<Folded<MessageHead, MessageCard>> told) {
        Page<MessageHead> page = page(actor, told, MESSAGE);
        return told.stream()
                .map(one -> new Message(
                        one.card(),
                        one.head().tally(),
                        one.head().entry(),
                        one.settled(),
                        page.people(one.head()),
                        page.mine(one.head())))
                .toList();
    }

    public List<Comment> comments(Actor actor, List<Folded<CommentHead, CommentCard>> told) {
        Page<CommentHead> page = page(actor, told, COMMENT);
        return told.stream()
                .map(one -> new Comment(
                        one.card(),
                        one.head().tally(),
                        one.head().entry(),
                        one.settled(),
                        page.people(one.head()),
                        page.mine(one.head())))
                .toList();
    }

    /** What is asked of a head, whichever kind it is. */
    private record Questions<H>(
            Function<H, Target> target, Function<H, PersonId> author, Function<H, List<Reacted>> reactions) {
        Set<PersonId> named(H head) {
            Set<PersonId> named = new HashSet<>();
            named.add(author.apply(head));
            reactions.apply(head).forEach(reacted -> named.addAll(reacted.people()));
            return named;
        }
    }

    private static final Questions<MessageHead> MESSAGE = new Questions<>(
            head -> Target.of(head.id()),
            MessageHead::author,
            head -> head.tally().reactions());
    private static final Questions<CommentHead> COMMENT = new Questions<>(
            head -> Target.of(head.id()),
            CommentHead::author,
            head -> head.tally().reactions());

    private record Page<H>(Questions<H> questions, Map<PersonId, Profile> everyone, Map<Target, Set<String>> allMine) {
        Map<PersonId, Profile> people(H head) {
            Map<PersonId, Profile> people = new HashMap<>();
            questions.named(head).forEach(id -> people.put(id, everyone.getOrDefault(id, new Profile(id, ""))));
            return people;
        }

        Set<String> mine(H head) {
            return allMine.getOrDefault(questions.target().apply(head), Set.of());
        }
    }

    private <H, C> Page<H> page(Actor actor, List<Folded<H, C>> told, Questions<H> questions) {
        List<H> heads = told.stream().map(Folded::head).toList();
        Set<PersonId> named = new HashSet<>();
        heads.forEach(head -> named.addAll(questions.named(head)));
        List<Target> reactedTo = heads.stream()
                .filter(head -> !questions.reactions().apply(head).isEmpty())
                .map(questions.target())
                .toList();
        return new Page<>(
                questions,
                profiles.of(actor.workspace(), named),
                reactions.mine(actor.workspace(), actor.person(), reactedTo));
    }
}
