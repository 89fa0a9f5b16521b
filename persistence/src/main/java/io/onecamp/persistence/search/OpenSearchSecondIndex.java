package io.onecamp.persistence.search;

import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.domain.search.SecondIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The second index under an alias of its own, which it loses when it gets those of the first. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class OpenSearchSecondIndex implements SecondIndex {
    private MessagesIndex indexes;
    private Documents documents;

    OpenSearchSecondIndex() {}

    @Inject
    public OpenSearchSecondIndex(OpenSearchCalls calls, MessagesIndex indexes) {
        this.indexes = indexes;
        this.documents = new Documents(calls, MessagesIndex.NEXT);
    }

    @Override
    public Optional<String> incarnation() {
        return indexes.incarnationOf(MessagesIndex.NEXT);
    }

    @Override
    public void make() {
        indexes.makeNext();
    }

    @Override
    public Map<Findable, String> put(List<SearchDocument> put) {
        return documents.put(put);
    }

    @Override
    public void takeOver() {
        indexes.switchToNext();
    }

    @Override
    public void discard() {
        indexes.removeNext();
    }
}
