package io.onecamp.domain.installation;

/** The tables of PostgreSQL, brought up to what this program needs. */
public interface DatabaseSchema {
    /**
     * Migrates; idempotent, and safe where several nodes start at once. Outside any transaction of ours.
     *
     * @throws SchemaIsNewer where the tables were made by a newer program: this one must not touch them
     */
    void migrate();

    /** The tables belong to a newer program. */
    final class SchemaIsNewer extends RuntimeException {
        public SchemaIsNewer(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
