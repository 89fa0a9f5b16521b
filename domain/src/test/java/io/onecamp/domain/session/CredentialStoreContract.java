package io.onecamp.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import org.junit.jupiter.api.Test;

/** One hash per person, the newest. */
public interface CredentialStoreContract {
    Rows rows();

    @Test
    default void the_newest_hash_is_kept_and_nobody_elses() {
        Company company = Company.fresh(rows());
        CredentialStore testee = rows().credentials();
        assertThat(testee.hash(company.workspace(), company.ana().id())).isEmpty();
        rows().inTransaction(() -> testee.put(company.workspace(), company.ana().id(), "first"));
        rows().inTransaction(() -> testee.put(company.workspace(), company.ana().id(), "second"));
        assertThat(testee.hash(company.workspace(), company.ana().id())).contains("second");
        assertThat(testee.hash(company.workspace(), company.ben().id())).isEmpty();
        assertThat(testee.hash(rows().newWorkspace(), company.ana().id())).isEmpty();
    }
}
