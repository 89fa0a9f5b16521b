package io.onecamp.domain.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An index, as its contracts see it. */
public interface SearchUnderTest {
    SearchIndex index();

    SearchQuestions questions();

    SearchCopies copies();

    SecondIndex second();

    /** Returns when everything that was put can be found. */
    void refresh();

    /** Of these, those of which the index holds a stub. */
    List<Findable> stubs(Findable... what);

    /** Puts what must not be refused, and waits until it can be found. */
    default void keep(SearchDocument... documents) {
        Map<Findable, String> refused = index().put(Arrays.asList(documents));
        if (!refused.isEmpty()) {
            throw new AssertionError(refused);
        }
        refresh();
    }

    /** The ids of what is found, in its order. */
    default List<java.util.UUID> found(SearchQuestions.Asked asked) {
        return questions().ask(asked).stream().map(hit -> hit.what().id()).toList();
    }
}
