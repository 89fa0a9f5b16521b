package io.onecamp.domain.search;

/** What the search index promises to those who write it and to those who ask it. */
public interface SearchContract
        extends SearchWordsContract,
                SearchOrderContract,
                SearchNarrowingContract,
                SearchCopiesContract,
                SecondIndexContract {}
