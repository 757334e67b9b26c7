package cleancity.kernel.chain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one entry, written so that different entries can never give the same bytes: each value is a tag, its
 * length in four bytes (big endian) and its content; no separators, no spelling variants. Immutable.
 *
 * <p>A book says once, in one method, which values it writes in which order; a change of that order is a new version,
 * told apart by the first value.
 */
public final class Canonical {
    private final byte[] bytes;

    private Canonical(byte[] bytes) {
        this.bytes = bytes;
    }

    /** An entry whose first value names the book's form and version, e.g. {@code case-entry.v1}. */
    public static Writer form(String name) {
        return new Writer().text(name);
    }

    /** Bytes that were written before, e.g. as read from a store. */
    public static Canonical ofBytes(byte[] bytes) {
        return new Canonical(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    byte[] shared() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Canonical that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Collects the values of an entry in order. Not thread-safe. */
    public static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        private Writer() {}

        /** A text in UTF-8, or none: an empty text and no text differ. */
        public Writer text(@Nullable String value) {
            return value == null ? put('0', new byte[0]) : put('t', value.getBytes(StandardCharsets.UTF_8));
        }

        public Writer number(long value) {
            return put('n', ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        }

        /** An instant to the millisecond, which is what the stores keep; or none. */
        public Writer instant(@Nullable Instant value) {
            return value == null
                    ? put('0', new byte[0])
                    : put(
                            'i',
                            ByteBuffer.allocate(Long.BYTES)
                                    .putLong(value.toEpochMilli())
                                    .array());
        }

        public Writer flag(boolean value) {
            return put('b', new byte[] {(byte) (value ? 1 : 0)});
        }

        public Writer texts(List<String> values) {
            var inner = new Writer();
            values.forEach(inner::text);
            return put('l', inner.out.toByteArray());
        }

        public Canonical end() {
            return new Canonical(out.toByteArray());
        }

        private Writer put(char tag, byte[] content) {
            out.write(tag);
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
            out.writeBytes(content);
            return this;
        }
    }
}
