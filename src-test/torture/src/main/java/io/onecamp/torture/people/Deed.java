package io.onecamp.torture.people;

/** Something that people do. */
@FunctionalInterface
interface Deed {
    /** Does it, or nothing where there is nothing to do it with. */
    void by(Somebody somebody);
}
