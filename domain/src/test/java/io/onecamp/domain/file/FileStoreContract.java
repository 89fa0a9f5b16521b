package io.onecamp.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.person.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A file is its owner's until a message carries it; then it is for those who may read that message, and nobody else. */
public interface FileStoreContract {
    Rows rows();

    private FileStore testee() {
        return rows().files();
    }

    private FileCard uploads(Company company, Person owner) {
        return uploads(company, owner, Company.EARLIER);
    }

    private FileCard uploads(Company company, Person owner, Instant at) {
        FileCard file = new FileCard(
                FileId.fresh(),
                owner.id(),
                "plan – ä.png",
                "image/png",
                9_007_199_254_740_993L,
                "ab".repeat(32),
                at,
                null);
        rows().inTransaction(() -> testee().add(company.workspace(), file, new EntryId(77)));
        return file;
    }

    private MessageHead carries(Company company, FileCard... files) {
        return rows().inTransaction(() -> {
            MessageHead head = company.saying(company.ana(), company.conversation(), "look");
            List<FileId> ids = List.of(files).stream().map(FileCard::id).toList();
            testee().attachable(company.workspace(), company.ana().id(), ids);
            testee().attach(company.workspace(), head.id(), ids);
            return head;
        });
    }

    private Optional<KnownFile> seen(Company company, Person reader, FileCard file) {
        return testee().visible(company.workspace(), reader.id(), file.id());
    }

    private List<FileCard> attachable(Company company, Person owner, FileCard... files) {
        return rows().inTransaction(() -> testee().attachable(
                        company.workspace(),
                        owner.id(),
                        List.of(files).stream().map(FileCard::id).toList()));
    }

    @Test
    default void a_file_that_nothing_carries_is_its_owners_alone() {
        Company company = Company.fresh(rows());
        FileCard file = uploads(company, company.ana());
        assertThat(seen(company, company.ana(), file))
                .contains(new KnownFile(file, new EntryId(77), company.ana().profile()));
        assertThat(seen(company, company.ben(), file)).isEmpty();
        assertThat(seen(company, company.eve(), file)).isEmpty();
        assertThat(testee().visible(rows().newWorkspace(), company.ana().id(), file.id()))
                .isEmpty();
        assertThat(testee().visible(company.workspace(), company.ana().id(), FileId.fresh()))
                .isEmpty();
    }

    @Test
    default void whoever_may_read_a_message_may_see_what_it_carries() {
        Company company = Company.fresh(rows());
        FileCard file = uploads(company, company.ana());
        carries(company, file);
        assertThat(seen(company, company.ana(), file)).isPresent();
        assertThat(seen(company, company.ben(), file)).isPresent();
        assertThat(seen(company, company.eve(), file)).isEmpty();
    }

    @Test
    default void with_the_last_message_that_carried_it_it_is_gone_for_everyone() {
        Company company = Company.fresh(rows());
        FileCard file = uploads(company, company.ana());
        MessageHead first = carries(company, file);
        MessageHead second = carries(company, file);
        company.deletes(first);
        assertThat(seen(company, company.ben(), file)).isPresent();
        company.deletes(second);
        assertThat(seen(company, company.ben(), file)).isEmpty();
        assertThat(seen(company, company.ana(), file)).isEmpty();
        assertThat(attachable(company, company.ana(), file)).isEmpty();
    }

    @Test
    default void only_ones_own_can_be_attached() {
        Company company = Company.fresh(rows());
        FileCard anas = uploads(company, company.ana());
        FileCard bens = uploads(company, company.ben());
        FileCard carried = uploads(company, company.ana());
        carries(company, carried);
        assertThat(attachable(company, company.ana(), anas, bens, carried)).containsExactlyInAnyOrder(anas, carried);
        assertThat(attachable(company, company.ben(), anas, bens, carried)).containsExactly(bens);
    }

    @Test
    default void what_is_removed_is_nobodys_and_cannot_be_attached() {
        Company company = Company.fresh(rows());
        FileCard file = uploads(company, company.ana());
        rows().inTransaction(
                        () -> testee().remove(company.workspace(), file.removed(Company.EARLIER), new EntryId(78)));
        assertThat(seen(company, company.ana(), file)).isEmpty();
        assertThat(attachable(company, company.ana(), file)).isEmpty();
    }

    @Test
    default void upkeep_finds_the_old_ones_that_nothing_carries() {
        Company company = Company.fresh(rows());
        Instant old = Instant.parse("2001-01-01T00:00:00Z");
        FileCard forgotten = uploads(company, company.ana(), old);
        FileCard carried = uploads(company, company.ana(), old);
        carries(company, carried);
        FileCard removed = uploads(company, company.ana(), old);
        rows().inTransaction(
                        () -> testee().remove(company.workspace(), removed.removed(Company.EARLIER), new EntryId(78)));
        uploads(company, company.ana());
        assertThat(rows().inTransaction(() -> testee().unattached(old.plusSeconds(1), 1_000)))
                .filteredOn(one -> one.workspace().equals(company.workspace()))
                .containsExactly(new FileStore.Unattached(company.workspace(), forgotten));
    }

    @Test
    default void a_file_that_is_being_attached_is_not_removed_meanwhile() {
        Company company = Company.fresh(rows());
        Instant old = Instant.parse("2001-01-01T00:00:00Z");
        FileCard file = uploads(company, company.ana(), old);
        try (OpenTransaction attaching = OpenTransaction.of(rows())) {
            MessageHead head = attaching.does(() -> company.saying(company.ana(), company.conversation(), "look"));
            attaching.does(
                    () -> testee().attachable(company.workspace(), company.ana().id(), List.of(file.id())));
            assertThat(rows().inTransaction(() -> testee().unattached(old.plusSeconds(1), 1_000)))
                    .extracting(FileStore.Unattached::file)
                    .doesNotContain(file);
            attaching.does(() -> {
                testee().attach(company.workspace(), head.id(), List.of(file.id()));
                return head;
            });
            attaching.commit();
        }
        assertThat(seen(company, company.ben(), file)).isPresent();
    }

    @Test
    default void one_that_is_being_removed_is_waited_for_and_then_missing() {
        Company company = Company.fresh(rows());
        Instant old = Instant.parse("2001-01-01T00:00:00Z");
        FileCard file = uploads(company, company.ana(), old);
        try (OpenTransaction removing = OpenTransaction.of(rows());
                OpenTransaction attaching = OpenTransaction.of(rows())) {
            removing.does(() -> testee().unattached(old.plusSeconds(1), 1_000));
            attaching.does(() -> rows().conversations()
                    .lockForWriting(company.workspace(), company.ana().id(), company.conversation())
                    .map(ConversationStore.Locked::lastSeq));
            CompletableFuture<List<FileCard>> found = attaching.begins(
                    () -> testee().attachable(company.workspace(), company.ana().id(), List.of(file.id())));
            rows().awaitBlocked(1);
            removing.does(() -> {
                testee().remove(company.workspace(), file.removed(Company.EARLIER), new EntryId(78));
                return file;
            });
            removing.commit();
            assertThat(OpenTransaction.answer(found)).isEmpty();
        }
    }
}
