package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.domain.person.PersonName;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.person.ProfileAsOf;
import io.onecamp.domain.person.Profiles;
import io.onecamp.domain.person.ProfilesContract;
import io.onecamp.persistence.cache.LocalProfiles;
import io.onecamp.persistence.cache.RedisConnections;
import io.onecamp.persistence.cache.RedisProfiles;
import io.onecamp.persistence.cache.Redises;
import io.onecamp.persistence.postgres.ServerTransactions;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.postgres.person.SqlProfiles;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;
import io.onecamp.persistence.testbed.RedisServer;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names out of memory and Redis, on two nodes of one installation. */
class CachedProfilesTest implements ProfilesContract {
    private final RedisServer server = RedisServer.started();
    private final RedisConnections redis = Redises.to(server);
    private final Database database = Database.fresh();
    private final PostgresRows rows = node();
    private final PostgresRows otherNode = node();
    private final Company company = Company.fresh(rows);
    private final PersonId ana = company.ana().id();

    private PostgresRows node() {
        PostgresRows node = new PostgresRows(database);
        return reading(node, node.beans().of(SqlProfiles.class));
    }

    /** A node whose readers are in no transaction. */
    private PostgresRows reading(PostgresRows node, SqlProfiles read) {
        node.beans().bind(RedisConnections.class, redis);
        ServerTransactions none = new ServerTransactions() {
            @Override
            public boolean areAbsent() {
                return true;
            }
        };
        CachedProfiles cached = new CachedProfiles(
                read, node.beans().of(RedisProfiles.class), node.beans().of(LocalProfiles.class), none);
        node.beans().bind(CachedProfiles.class, cached);
        return node;
    }

    @AfterEach
    void end() {
        Redises.close(redis);
        server.close();
        database.close();
    }

    @Override
    public Rows rows() {
        return rows;
    }

    @Override
    public Profiles profiles() {
        return rows.beans().of(CachedProfiles.class);
    }

    /** As a use case does it, with the entry that says so; whoever writes rows behind the journal's back is not seen. */
    @Test
    @Override
    public void a_new_name_is_told_at_once() {
        assertThat(name(rows)).isEqualTo("Ana");
        assertThat(name(otherNode)).isEqualTo("Ana");
        renames("Änne");
        assertThat(name(rows)).isEqualTo("Änne");
        assertThat(name(otherNode)).as("nobody rang there").isEqualTo("Ana");
    }

    @Test
    void names_are_asked_of_the_rows_once() {
        name(rows);
        database.execute("update person set name = 'Never read' where id = '" + ana + "'");
        assertThat(name(rows)).as("from memory").isEqualTo("Ana");
        assertThat(name(otherNode)).as("from Redis").isEqualTo("Ana");
        assertThat(name(node())).as("from Redis").isEqualTo("Ana");
    }

    @Test
    void a_node_that_hears_of_a_change_forgets_the_old_name_wherever_it_is_kept() {
        name(rows);
        name(otherNode);
        EntryId entry = renames("Änne");
        otherNode.beans().of(CachedProfiles.class).changedElsewhere(company.workspace(), ana, entry);
        // Redis has the old name still: the first node has not brought the new one there.
        assertThat(name(otherNode)).isEqualTo("Änne");
        assertThat(name(node())).as("and now Redis has the new one").isEqualTo("Änne");
    }

    @Test
    void whoever_read_before_a_change_does_not_put_the_old_name_back() {
        // Between this node's reading and its keeping, the change is committed and told everywhere.
        PostgresRows slow = new PostgresRows(database);
        reading(slow, new SqlProfiles(slow.beans().of(Sql.class)) {
            @Override
            public List<ProfileAsOf> asOf(WorkspaceId workspace, Collection<PersonId> people) {
                List<ProfileAsOf> before = super.asOf(workspace, people);
                EntryId entry = renames("Änne");
                rows.beans()
                        .of(CachedProfiles.class)
                        .spread(new ProfileAsOf(workspace, new Profile(ana, "Änne"), entry));
                slow.beans().of(CachedProfiles.class).changedElsewhere(workspace, ana, entry);
                return before;
            }
        });
        name(slow);
        assertThat(slow.beans().of(LocalProfiles.class).find(company.workspace(), ana))
                .as("in the memory of the slow node")
                .isEmpty();
        assertThat(slow.beans().of(RedisProfiles.class).find(company.workspace(), List.of(ana)))
                .as("in Redis")
                .extracting(one -> one.profile().name())
                .containsExactly("Änne");
        assertThat(name(slow)).isEqualTo("Änne");
        assertThat(name(otherNode)).isEqualTo("Änne");
    }

    @Test
    void what_comes_late_replaces_nothing_newer() {
        CachedProfiles testee = rows.beans().of(CachedProfiles.class);
        testee.changed(new ProfileAsOf(company.workspace(), new Profile(ana, "newer"), new EntryId(9_000)));
        testee.changed(new ProfileAsOf(company.workspace(), new Profile(ana, "older"), new EntryId(8_999)));
        testee.changedElsewhere(company.workspace(), ana, new EntryId(9_000));
        assertThat(name(rows)).isEqualTo("newer");
        testee.spread(new ProfileAsOf(company.workspace(), new Profile(ana, "newer"), new EntryId(9_000)));
        testee.spread(new ProfileAsOf(company.workspace(), new Profile(ana, "older"), new EntryId(8_999)));
        assertThat(name(otherNode)).isEqualTo("newer");
    }

    @Test
    void nothing_is_kept_of_what_a_transaction_reads_and_nothing_remote_is_asked_in_one() {
        PostgresRows inside = new PostgresRows(database);
        inside.beans().bind(RedisConnections.class, redis);
        server.freeze();
        rows.inTransaction(() -> {
            assertThat(name(inside)).isEqualTo("Ana");
            return 0;
        });
        assertThat(inside.beans().of(LocalProfiles.class).find(company.workspace(), ana))
                .isEmpty();
    }

    @Test
    void without_redis_the_rows_answer() {
        server.kill();
        assertThat(name(rows)).isEqualTo("Ana");
        renames("Änne");
        assertThat(name(rows)).isEqualTo("Änne");
        assertThat(name(otherNode)).isEqualTo("Änne");
    }

    private String name(PostgresRows node) {
        return node.beans()
                .of(CachedProfiles.class)
                .of(company.workspace(), List.of(ana))
                .get(ana)
                .name();
    }

    private EntryId renames(String name) {
        return rows.inTransaction(() -> {
            Person locked = rows.people().lock(company.workspace(), ana).orElseThrow();
            Person renamed = locked.renamed(PersonName.of(name));
            EntryId entry = rows.journal()
                    .append(
                            company.workspace(),
                            ana,
                            Company.EARLIER,
                            new Change.PersonChanged(PersonCard.of(renamed)));
            rows.people().replace(renamed.at(entry));
            return entry;
        });
    }
}
