package io.onecamp.persistence.media;

import io.onecamp.domain.file.MediaTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tika's table of magic bytes, and nothing else of it: no parser ever sees what a stranger sent. */
@ApplicationScoped
public class TikaMediaTypes implements MediaTypes {
    private final MimeTypes types = MimeTypes.getDefaultMimeTypes(TikaMediaTypes.class.getClassLoader());

    @Override
    public String of(byte[] beginning) {
        try {
            return types.detect(new ByteArrayInputStream(beginning), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory that cannot be read", e);
        }
    }
}
