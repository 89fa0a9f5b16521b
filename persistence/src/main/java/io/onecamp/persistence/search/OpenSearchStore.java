package io.onecamp.persistence.search;

import io.onecamp.domain.installation.GuardReport;
import io.onecamp.domain.installation.RemoteStore;
import io.onecamp.domain.installation.StoreAway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;
import org.opensearch.client.opensearch.core.InfoResponse;

/** OpenSearch as the installation sees it. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class OpenSearchStore implements RemoteStore {
    private OpenSearchCalls calls;
    private MessagesIndex index;

    OpenSearchStore() {}

    @Inject
    public OpenSearchStore(OpenSearchCalls calls, MessagesIndex index) {
        this.calls = calls;
        this.index = index;
    }

    @Override
    public String name() {
        return "opensearch";
    }

    @Override
    public void prepare() {
        index.incarnation();
    }

    @Override
    public String answer() {
        try {
            InfoResponse info = calls.unguarded(transport -> new OpenSearchAsyncClient(transport).info());
            boolean isThere = calls.unguarded(transport -> new OpenSearchAsyncClient(transport)
                            .indices()
                            .existsAlias(ask -> ask.name(MessagesIndex.READ)))
                    .value();
            return "OpenSearch " + info.version().number() + (isThere ? "" : ", its index is being made");
        } catch (OpenSearchCalls.Refused e) {
            throw new StoreAway("OpenSearch does not say who it is: " + e.getMessage(), e);
        }
    }

    @Override
    public String whileAway() {
        return "everything but searching works; what is said is indexed when it is back";
    }

    @Override
    public GuardReport guard() {
        return calls.guardReport();
    }
}
