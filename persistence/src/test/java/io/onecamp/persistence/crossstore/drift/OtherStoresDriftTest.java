package io.onecamp.persistence.crossstore.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.drift.Comparison;
import io.onecamp.domain.drift.Comparison.Aim;
import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.drift.Difference.Kind;
import io.onecamp.domain.drift.Difference.Repair;
import io.onecamp.domain.file.BlobKey;
import io.onecamp.domain.file.BlobStore;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.person.ProfileAsOf;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchCopies;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.persistence.blob.BytesToDamage;
import io.onecamp.persistence.cache.RedisConnections;
import io.onecamp.persistence.cache.RedisProfiles;
import io.onecamp.persistence.cache.Redises;
import io.onecamp.persistence.crossstore.RelayedNode;
import io.onecamp.persistence.search.IndexToDamage;
import io.onecamp.persistence.testbed.RedisServer;
import io.onecamp.persistence.testbed.TestConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage done to the search index, to S3 and to Redis directly. */
class OtherStoresDriftTest {
    private final IndexToDamage index = new IndexToDamage();
    private final BlobStore blobs = BytesToDamage.store();
    private final RedisConnections redis = Redises.to(RedisServer.shared());
    private final RelayedNode node = RelayedNode.indexing(index.writer());
    private final Company company = Company.fresh(node.rows());

    @BeforeEach
    void bind() {
        TestConfig.set("onecamp.drift.again-ms", "1");
        TestConfig.set("onecamp.drift.page", "3");
        node.rows()
                .beans()
                .bind(SearchCopies.class, index.copies())
                .bind(BlobStore.class, blobs)
                .bind(RedisConnections.class, redis);
    }

    @AfterEach
    void close() {
        node.close();
        index.close();
        Redises.close(redis);
    }

    private Comparison run(Aim aim, String store) {
        StoredComparisons comparisons = node.of(StoredComparisons.class);
        long id = node.rows()
                .inTransaction(() -> comparisons.begin(aim, List.of(store)))
                .orElseThrow();
        Comparer comparer = node.of(Comparer.class);
        for (int i = 0; i < 5_000; i++) {
            comparer.round();
            Comparison comparison = comparisons.find(id).orElseThrow();
            if (comparison.isOver()) {
                return comparison;
            }
        }
        throw new IllegalStateException("it never ends");
    }

    private Difference only(String store, Kind kind) {
        Comparison found = run(Aim.COMPARE, store);
        assertThat(found.skipped()).isEmpty();
        assertThat(found.differences()).hasSize(1).extracting(Difference::kind).containsExactly(kind);
        return found.differences().getFirst();
    }

    private void isWell(String store) {
        Comparison found = run(Aim.COMPARE, store);
        assertThat(found.differences()).isEmpty();
        assertThat(found.skipped()).isEmpty();
        assertThat(found.compared().get(store)).isPositive();
    }

    private void isMended(String store) {
        assertThat(run(Aim.REPAIR, store).mended()).isEqualTo(1);
        node.index();
        index.refresh();
        isWell(store);
    }

    private Findable what(MessageHead head) {
        return Findable.of(company.workspace(), head.id());
    }

    private List<MessageHead> talk() {
        List<MessageHead> said = List.of(
                company.says(company.ana(), "one"),
                company.says(company.ben(), "two"),
                company.says(company.ana(), "three"),
                company.says(company.ben(), "four"));
        company.comments(company.ana(), said.getFirst(), "why?");
        company.deletes(said.getLast());
        node.index();
        index.refresh();
        isWell("opensearch");
        return said;
    }

    @Test
    void a_document_that_is_gone_is_missing_and_comes_back() {
        MessageHead said = talk().getFirst();
        index.deletes(what(said));
        assertThat(only("opensearch", Kind.MISSING).key()).endsWith(said.id().toString());
        isMended("opensearch");
    }

    @Test
    void a_document_that_says_something_else_is_corrupt() {
        MessageHead said = talk().get(1);
        index.alters(what(said), said.contentEntry().value(), Map.of("text", "never said", "removed", false));
        only("opensearch", Kind.CORRUPT);
        isMended("opensearch");
    }

    @Test
    void a_document_from_the_future_is_set_back() {
        MessageHead said = talk().get(1);
        index.alters(what(said), 4_000_000_000_000L, Map.of("text", "never said", "removed", false));
        assertThat(only("opensearch", Kind.CORRUPT).repair()).isEqualTo(Repair.SET_BACK_AND_MEND);
        isMended("opensearch");
    }

    @Test
    void a_document_as_it_was_before_an_edit_or_a_deletion_is_stale() {
        MessageHead said = talk().getFirst();
        SearchDocument before = index.copies()
                .of(List.of(what(said)))
                .get(what(said))
                .document()
                .orElseThrow();
        company.deletes(company.edits(said, "edited"));
        node.index();
        // So that the index does not remember the newer version, which would keep this one out.
        index.copies().forget(what(said));
        index.writer().put(List.of(before));
        index.refresh();
        only("opensearch", Kind.STALE);
        isMended("opensearch");
    }

    @Test
    void a_document_of_what_nobody_said_is_an_orphan_and_goes() {
        talk();
        Findable nobodys = Findable.of(company.workspace(), io.onecamp.domain.id.MessageId.fresh());
        index.writer()
                .put(List.of(new SearchDocument.Said(
                        nobodys,
                        new EntryId(1),
                        company.conversation(),
                        company.ana().id(),
                        Company.EARLIER,
                        "planted",
                        List.of())));
        index.refresh();
        only("opensearch", Kind.ORPHAN);
        isMended("opensearch");
        assertThat(index.copies().of(List.of(nobodys))).isEmpty();
    }

    @Test
    void what_the_relay_has_not_brought_yet_is_no_difference() {
        talk();
        company.says(company.ana(), "on its way");
        Comparison found = run(Aim.COMPARE, "opensearch");
        assertThat(found.differences()).isEmpty();
        assertThat(found.skipped()).extracting(Comparison.Skipped::why).containsExactly("busy");
    }

    private FileCard kept(byte[] bytes, long size) throws IOException {
        FileCard card = new FileCard(
                FileId.fresh(), company.ana().id(), "plan", "text/plain", size, "0".repeat(64), Company.EARLIER, null);
        blobs.put(BlobKey.of(company.workspace(), card.id()), new ByteArrayInputStream(bytes));
        node.rows().inTransaction(() -> {
            EntryId entry = node.rows()
                    .journal()
                    .append(company.workspace(), company.ana().id(), Company.EARLIER, new Change.FileUploaded(card));
            node.rows().files().add(company.workspace(), card, entry);
        });
        return card;
    }

    @Test
    void bytes_that_are_gone_or_cut_short_are_told_and_nothing_pretends_to_mend_them() throws IOException {
        kept(new byte[10], 10);
        isWell("s3");
        FileCard cut = kept(new byte[3], 7);
        Difference found = only("s3", Kind.CORRUPT);
        assertThat(found.why()).contains("3 bytes of 7").contains("nowhere");
        assertThat(found.repair()).isEqualTo(Repair.NONE);

        blobs.delete(BlobKey.of(company.workspace(), cut.id()));
        assertThat(only("s3", Kind.MISSING).repair()).isEqualTo(Repair.NONE);
        assertThat(run(Aim.REPAIR, "s3").mended()).isZero();
        only("s3", Kind.MISSING);
    }

    @Test
    void bytes_that_no_file_has_are_an_orphan_unless_somebody_is_about_to_keep_them() throws IOException {
        kept(new byte[10], 10);
        BlobKey nobodys = BlobKey.of(company.workspace(), FileId.fresh());
        blobs.put(nobodys, new ByteArrayInputStream(new byte[5]));
        node.database()
                .execute("insert into intent (id, kind, what, state, lease_until) values (gen_random_uuid(), 'bytes',"
                        + " '{\"key\": \"%s\"}', 'OPEN', now() + interval '1 hour')".formatted(nobodys));
        Comparison meanwhile = run(Aim.REPAIR, "s3");
        assertThat(meanwhile.differences()).isEmpty();
        assertThat(blobs.size(nobodys)).hasValue(5);
        node.database().execute("delete from intent");
        only("s3", Kind.ORPHAN);
        isMended("s3");
        assertThat(blobs.size(nobodys)).isEmpty();
    }

    /** Asks as it does, and at one of its questions somebody's upload commits first: the row is there, the intent gone. */
    private final class WhileSomebodyCommits extends KeptFiles {
        private final Runnable commits;
        private int questionsLeft;

        WhileSomebodyCommits(int question, Runnable commits) {
            super(node.rows().sql());
            this.questionsLeft = question;
            this.commits = commits;
        }

        private void asked() {
            questionsLeft--;
            if (questionsLeft == 0) {
                commits.run();
            }
        }

        @Override
        Map<FileId, Kept> of(WorkspaceId workspace, Collection<FileId> ids) {
            asked();
            return super.of(workspace, ids);
        }

        @Override
        Set<String> intended(List<String> keys) {
            asked();
            return super.intended(keys);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void an_upload_that_commits_between_two_questions_is_nobodys_orphan(int question) throws IOException {
        FileCard card = new FileCard(
                FileId.fresh(), company.ana().id(), "plan", "text/plain", 5, "0".repeat(64), Company.EARLIER, null);
        BlobKey key = BlobKey.of(company.workspace(), card.id());
        node.database()
                .execute("insert into intent (id, kind, what, state, lease_until) values (gen_random_uuid(), 'bytes',"
                        + " '{\"key\": \"%s\"}', 'OPEN', now() + interval '1 hour')".formatted(key));
        blobs.put(key, new ByteArrayInputStream(new byte[5]));
        KeptFiles files = new WhileSomebodyCommits(
                question,
                () -> node.rows().inTransaction(() -> {
                    EntryId entry = node.rows()
                            .journal()
                            .append(
                                    company.workspace(),
                                    company.ana().id(),
                                    Company.EARLIER,
                                    new Change.FileUploaded(card));
                    node.rows().files().add(company.workspace(), card, entry);
                    node.rows().sql().update("delete from intent");
                }));
        FileSweep testee = new FileSweep(files, node.of(Truths.class), blobs, node.of(Mender.class));
        assertThat(testee.judge(company.workspace(), List.of(card.id().toString())))
                .allSatisfy((id, verdict) -> assertThat(verdict).isNotInstanceOf(Verdict.Differs.class));
        assertThat(testee.judge(company.workspace(), List.of(card.id().toString())))
                .containsValue(Verdict.SAME);
    }

    @Test
    void a_name_that_is_wrong_or_too_old_is_forgotten() {
        Person dan = Company.person(company.workspace(), "Dan");
        EntryId entry = company.registers(dan);
        node.database().execute("update person set entry = %d where id = '%s'".formatted(entry.value(), dan.id()));
        RedisProfiles cached = node.of(RedisProfiles.class);
        isWell("redis");
        cached.keep(List.of(new ProfileAsOf(company.workspace(), new Profile(dan.id(), "Danny"), entry)));
        only("redis", Kind.CORRUPT);
        isMended("redis");
        assertThat(cached.find(company.workspace(), List.of(dan.id()))).isEmpty();

        cached.keep(List.of(
                new ProfileAsOf(company.workspace(), new Profile(dan.id(), "Danny"), new EntryId(entry.value() - 1))));
        only("redis", Kind.STALE);
        isMended("redis");
        node.database().execute("update journal set at = now() where id = " + entry.value());
        cached.keep(List.of(
                new ProfileAsOf(company.workspace(), new Profile(dan.id(), "Danny"), new EntryId(entry.value() - 1))));
        isWell("redis");
    }
}
