package io.onecamp.persistence.postgres;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * Stands where Hibernate would otherwise look for a JSON or XML library: it finds Jackson modules of the server's there,
 * which do not fit the Jackson in our archive. Stores write and read their JSON themselves.
 */
public class NoFormatMapper implements FormatMapper {

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        throw new UnsupportedOperationException("No column is mapped as JSON or XML");
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        throw new UnsupportedOperationException("No column is mapped as JSON or XML");
    }
}
