package io.onecamp.test.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.failure.TooMany;
import io.onecamp.domain.failure.Unauthenticated;
import io.onecamp.domain.file.FileName;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonStore;
import io.onecamp.domain.session.CredentialStore;
import io.onecamp.ejb.comment.CommentWithdrawals;
import io.onecamp.ejb.comment.Comments;
import io.onecamp.ejb.file.Uploads;
import io.onecamp.ejb.session.Sessions;
import io.onecamp.persistence.crossstore.Recorded;
import io.onecamp.persistence.crossstore.SteppedNode;
import io.onecamp.persistence.graph.sql.SqlGraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Use cases that others have overtaken, or that would keep others out. */
class OvertakenTest {
    /** A quarter of the standard of onecamp.files.uploads. */
    private static final int SHARE = 4;

    private final Stage stage = new Stage(SqlGraph.shared());
    private final SteppedNode node = stage.started();
    private final Play play = new Play(node);

    @AfterEach
    void close() {
        stage.close();
    }

    /** Red where the password is not looked at again: its session would outlive the reset that ended all of them. */
    @Test
    void a_sign_in_that_a_password_reset_overtook_begins_no_session() {
        Actor ana = play.ana();
        CredentialStore credentials = play.bean(CredentialStore.class);
        Person person =
                play.bean(PersonStore.class).find(ana.workspace(), ana.person()).orElseThrow();
        String typed = credentials.hash(ana.workspace(), ana.person()).orElseThrow();
        node.rows().inTransaction(() -> credentials.put(ana.workspace(), ana.person(), "another hash"));
        int before = node.rows().sessions().of(ana.workspace(), ana.person()).size();
        assertThatThrownBy(() -> play.bean(Sessions.class).start(new Sessions.Proven(person, typed), "a browser"))
                .isInstanceOf(Unauthenticated.class);
        assertThat(node.rows().sessions().of(ana.workspace(), ana.person())).hasSize(before);
    }

    /** Red where nothing is written: the entry passed over was the only one that told how many comments there are. */
    @Test
    void a_comment_that_was_edited_before_it_was_discarded_leaves_its_messages_count_to_be_brought() {
        MessageId message = play.message(play.ana()).id();
        CommentHead comment = play.comment(play.ben(), message);
        play.bean(Comments.class).edit(play.ben(), comment.id(), MessageText.of("Now."), Optional.empty());
        EntryId newest = Recorded.newest(node.rows().sql());
        boolean isWithdrawn = node.rows()
                .inTransaction(() -> play.bean(CommentWithdrawals.class)
                        .withdraw(
                                play.ana().workspace(),
                                play.bean(ConversationStore.class)
                                        .lock(play.ana().workspace(), play.conversation())
                                        .orElseThrow(),
                                comment.id(),
                                comment.contentEntry()));
        assertThat(isWithdrawn).isFalse();
        assertThat(Recorded.above(newest, node.rows().sql()).of(Change.Mended.class))
                .hasSize(1);
    }

    /** A file whose sender takes their time. */
    private static final class Slow extends ByteArrayInputStream {
        private final CountDownLatch begun;
        private final CountDownLatch goOn;

        Slow(CountDownLatch begun, CountDownLatch goOn) {
            super(new byte[] {1, 2, 3});
            this.begun = begun;
            this.goOn = goOn;
        }

        @Override
        public synchronized int read(byte[] bytes, int from, int length) {
            begun.countDown();
            try {
                if (!goOn.await(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody lets it go on");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.read(bytes, from, length);
        }
    }

    private Answer<?> uploads(Actor actor, ByteArrayInputStream bytes) throws IOException {
        return play.bean(Uploads.class)
                .upload(
                        IdempotencyKey.of(actor.person(), UUID.randomUUID().toString()),
                        actor,
                        FileName.of("plan.txt"),
                        bytes);
    }

    @Test
    void whoever_sends_slowly_keeps_nobody_else_from_uploading() throws Exception {
        CountDownLatch begun = new CountDownLatch(SHARE);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Future<Answer<?>>> slow = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(SHARE)) {
            play.bean(Uploads.class);
            for (int i = 0; i < SHARE; i++) {
                slow.add(threads.submit(() -> uploads(play.ana(), new Slow(begun, goOn))));
            }
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> uploads(play.ana(), Play.bytes("one too many")))
                    .isInstanceOf(TooMany.class);
            assertThat(uploads(play.ben(), Play.bytes("a plan")).result()).isNotNull();
            goOn.countDown();
        }
        for (Future<Answer<?>> one : slow) {
            assertThat(one.get().result()).isNotNull();
        }
        assertThat(uploads(play.ana(), Play.bytes("a plan")).result()).isNotNull();
    }
}
