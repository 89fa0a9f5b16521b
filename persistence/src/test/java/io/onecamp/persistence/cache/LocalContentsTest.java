package io.onecamp.persistence.cache;

import io.onecamp.domain.message.RecentContents;
import io.onecamp.domain.message.RecentContentsContract;

class LocalContentsTest implements RecentContentsContract {
    @Override
    public RecentContents holding(long bytes) {
        return new LocalContents(bytes);
    }
}
