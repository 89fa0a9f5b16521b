package io.onecamp.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.installation.StoreAway;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes come back as they were, whole or by the stretch, and nothing is left of what was broken off or removed. */
public interface BlobStoreContract {
    /** Around the sizes at which an adapter may do something else: parts of 5 MiB. */
    int PART = 5 * 1024 * 1024;

    /** Ready. Other tests' objects may be in it. */
    BlobStore testee();

    /** The same adapter before an address where nobody answers. */
    BlobStore unreachable();

    /** How many uploads of this object were begun and neither completed nor given up. */
    int unfinished(BlobKey key);

    private static BlobKey key() {
        return BlobKey.of(WorkspaceId.fresh(), FileId.fresh());
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** Gives what it has in small pieces, as a network does. */
    private static InputStream slowly(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, 8_191));
            }
        };
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the sender went away");
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 70_000, PART - 1, PART, PART + 1, 2 * PART, 2 * PART + 12_345})
    default void what_is_put_comes_back(int size) throws IOException {
        BlobKey key = key();
        byte[] bytes = bytes(size);
        testee().put(key, slowly(bytes));
        try (InputStream back = testee().get(key, Optional.empty()).orElseThrow()) {
            assertThat(Arrays.equals(back.readAllBytes(), bytes))
                    .as("the same bytes")
                    .isTrue();
        }
        assertThat(testee().size(key)).hasValue(size);
        assertThat(unfinished(key)).isZero();
    }

    @Test
    default void a_stretch_comes_back() throws IOException {
        BlobKey key = key();
        testee().put(key, new ByteArrayInputStream("0123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        assertThat(stretch(key, 0, 1)).isEqualTo("0");
        assertThat(stretch(key, 3, 4)).isEqualTo("3456");
        assertThat(stretch(key, 9, 1)).isEqualTo("9");
        assertThat(stretch(key, 0, 10)).isEqualTo("0123456789");
    }

    private String stretch(BlobKey key, long from, long length) throws IOException {
        try (InputStream back =
                testee().get(key, Optional.of(new ByteRange(from, length))).orElseThrow()) {
            return new String(back.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        }
    }

    @Test
    default void the_later_put_stands() throws IOException {
        BlobKey key = key();
        testee().put(key, new ByteArrayInputStream(bytes(10)));
        testee().put(key, new ByteArrayInputStream(bytes(20)));
        assertThat(testee().size(key)).hasValue(20);
    }

    @Test
    default void what_is_not_there_is_empty() {
        BlobKey key = key();
        assertThat(testee().get(key, Optional.empty())).isEmpty();
        assertThat(testee().get(key, Optional.of(new ByteRange(0, 5)))).isEmpty();
        assertThat(testee().size(key)).isEmpty();
    }

    @Test
    default void removing_it_twice_or_what_never_was_is_success() throws IOException {
        BlobKey key = key();
        testee().delete(key);
        testee().put(key, new ByteArrayInputStream(bytes(10)));
        testee().delete(key);
        assertThat(testee().size(key)).isEmpty();
        testee().delete(key);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, PART + 10, 2 * PART})
    default void of_a_stream_that_breaks_nothing_is_left(int before) {
        BlobKey key = key();
        InputStream cut = new SequenceInputStream(new ByteArrayInputStream(bytes(before)), broken());
        assertThatIOException().isThrownBy(() -> testee().put(key, cut)).withMessage("the sender went away");
        assertThat(testee().size(key)).isEmpty();
        assertThat(unfinished(key)).isZero();
    }

    @Test
    default void the_old_bytes_stay_where_the_new_ones_break_off() throws IOException {
        BlobKey key = key();
        testee().put(key, new ByteArrayInputStream(bytes(10)));
        assertThatIOException().isThrownBy(() -> testee().put(key, broken()));
        assertThat(testee().size(key)).hasValue(10);
    }

    @Test
    default void keys_are_listed_by_what_they_begin_with_page_by_page() throws IOException {
        WorkspaceId workspace = WorkspaceId.fresh();
        List<BlobKey> keys = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            BlobKey key = BlobKey.of(workspace, FileId.fresh());
            testee().put(key, new ByteArrayInputStream(bytes(3)));
            keys.add(key);
        }
        testee().put(key(), new ByteArrayInputStream(bytes(3)));
        keys.sort(java.util.Comparator.comparing(BlobKey::value));
        List<BlobKey> listed = new ArrayList<>();
        String after = "";
        for (List<BlobKey> page = testee().list(BlobKey.prefix(workspace), after, 3);
                !page.isEmpty();
                page = testee().list(BlobKey.prefix(workspace), after, 3)) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            listed.addAll(page);
            after = page.getLast().value();
        }
        assertThat(listed).isEqualTo(keys);
    }

    @Test
    default void a_store_that_is_not_there_is_away() {
        BlobStore nobody = unreachable();
        assertThatExceptionOfType(StoreAway.class)
                .isThrownBy(() -> nobody.put(key(), new ByteArrayInputStream(bytes(3))));
        assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> nobody.get(key(), Optional.empty()));
        assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> nobody.size(key()));
        assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> nobody.delete(key()));
        assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> nobody.list("", "", 3));
    }
}
