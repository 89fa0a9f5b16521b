package io.onecamp.web.operation;

import java.util.Map;

/** Reads what an operation kept under its key. */
public final class Kept {

    private Kept() {}

    /** @throws IllegalStateException where it was never kept: a defect */
    public static String id(Map<String, String> kept, String name) {
        String id = kept.get(name);
        if (id == null) {
            throw new IllegalStateException("nothing was kept as " + name);
        }
        return id;
    }
}
