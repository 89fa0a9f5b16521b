package io.onecamp.cli.installation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What {@code up} was told or decided; the next {@code up} keeps it unless told otherwise. Null where nothing was
 * decided yet.
 *
 * @param server wildfly, payara or micro
 * @param graph dgraph or sql; changing it later begins an empty graph, which the product fills from the journal
 * @param blobs minio or s3proxy: the program whose format the files on disk have
 * @param port HTTP port
 * @param bind address the HTTP port is bound to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Choices(
        @Nullable String server,
        @Nullable String graph,
        @Nullable String blobs,
        @Nullable Integer port,
        @Nullable String bind) {

    /** Before the first {@code up}. */
    public static final Choices NONE = new Choices(null, null, null, null, null);

    /** The other's choices where it has made them, these where it has not. */
    public Choices overriddenBy(Choices other) {
        return new Choices(
                other.server != null ? other.server : server,
                other.graph != null ? other.graph : graph,
                other.blobs != null ? other.blobs : blobs,
                other.port != null ? other.port : port,
                other.bind != null ? other.bind : bind);
    }
}
