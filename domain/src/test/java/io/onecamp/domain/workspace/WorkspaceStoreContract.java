package io.onecamp.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.contract.Race;
import io.onecamp.domain.contract.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An installation has one workspace, whoever makes it. */
public interface WorkspaceStoreContract {
    /** Of an installation where nothing happened yet. */
    Rows rows();

    @Test
    default void it_is_made_once_however_many_nodes_start_at_once() {
        Rows rows = rows();
        assertThatThrownBy(() -> rows.workspaces().only()).isInstanceOf(IllegalStateException.class);
        List<Workspace> seen = Race.of(5, node -> {
            rows.inTransaction(() -> rows.workspaces().ensure());
            return rows.workspaces().only();
        });
        assertThat(seen).hasSize(5).containsOnly(rows.workspaces().only());
        rows.inTransaction(() -> rows.workspaces().ensure());
        assertThat(rows.workspaces().only()).isEqualTo(seen.getFirst());
    }

    @Test
    default void what_needs_its_lock_happens_one_at_a_time() {
        Rows rows = rows();
        rows.inTransaction(() -> rows.workspaces().ensure());
        try (OpenTransaction first = OpenTransaction.of(rows);
                OpenTransaction second = OpenTransaction.of(rows)) {
            Workspace locked = first.does(() -> rows.workspaces().lock());
            var waiting = second.begins(() -> rows.workspaces().lock());
            rows.awaitBlocked(1);
            assertThat(waiting).isNotDone();
            first.commit();
            assertThat(OpenTransaction.answer(waiting)).isEqualTo(locked);
        }
    }
}
