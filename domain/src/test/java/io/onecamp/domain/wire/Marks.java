package io.onecamp.domain.wire;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for marks in what goes by in one direction, also where a piece ends in the middle of one. */
final class Marks {
    private static final int LONGEST = 256;

    private byte[] tail = new byte[0];

    /** The first of these whose mark has gone by with this piece. */
    <T> @Nullable T find(Collection<T> candidates, Function<T, byte[]> mark, byte[] piece, int length) {
        byte[] seen = seen(piece, length);
        T found = null;
        for (T one : candidates) {
            if (found == null && contains(seen, mark.apply(one))) {
                found = one;
            }
        }
        keep(seen);
        return found;
    }

    boolean has(byte[] mark, byte[] piece, int length) {
        byte[] seen = seen(piece, length);
        keep(seen);
        return contains(seen, mark);
    }

    private byte[] seen(byte[] piece, int length) {
        byte[] seen = Arrays.copyOf(tail, tail.length + length);
        System.arraycopy(piece, 0, seen, tail.length, length);
        return seen;
    }

    private void keep(byte[] seen) {
        tail = Arrays.copyOfRange(seen, Math.max(0, seen.length - LONGEST), seen.length);
    }

    private static boolean contains(byte[] text, byte[] mark) {
        for (int at = 0; at <= text.length - mark.length; at++) {
            if (Arrays.equals(text, at, at + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }
}
