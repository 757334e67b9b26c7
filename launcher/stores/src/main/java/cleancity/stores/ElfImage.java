package cleancity.stores;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A 64-bit little-endian ELF shared object held in memory. Every access is checked against its end, so
 * a damaged file is refused with a reason and never misread.
 */
final class ElfImage {
    static final int X86_64 = 62;
    static final int AARCH64 = 183;

    private static final int MAGIC = 0x464c457f;
    private static final int CLASS_64_LITTLE_ENDIAN = 0x0102;
    private static final int SHARED_OBJECT = 3;
    private static final int HEADER_SIZE = 64;
    private static final int SECTION_HEADER_SIZE = 64;

    private final ByteBuffer bytes;
    private final List<Section> sections = new ArrayList<>();

    /** A section's place in the file; what {@code link} and {@code info} mean depends on the type. */
    record Section(int type, int offset, int size, int link, int info) {}

    private ElfImage(byte[] content) {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads headers; {@code content} is copied and stays as it is. */
    static ElfImage of(byte[] content) throws IOException {
        ElfImage image = new ElfImage(content.clone());
        image.requireRange(0, HEADER_SIZE);
        if (image.int32(0) != MAGIC || image.int16(4) != CLASS_64_LITTLE_ENDIAN || image.int16(16) != SHARED_OBJECT) {
            throw new IOException("it is not a 64-bit little-endian shared library");
        }
        image.readSections();
        return image;
    }

    private void readSections() throws IOException {
        int table = offset64(0x28);
        if (int16(0x3a) != SECTION_HEADER_SIZE) {
            throw new IOException("its section headers have an unknown size");
        }
        int count = int16(0x3c);
        for (int i = 0; i < count; i++) {
            int at = table + i * SECTION_HEADER_SIZE;
            requireRange(at, SECTION_HEADER_SIZE);
            sections.add(new Section(
                    int32(at + 4), offset64(at + 0x18), offset64(at + 0x20), int32(at + 0x28), int32(at + 0x2c)));
        }
    }

    int machine() throws IOException {
        return int16(18);
    }

    /** The one section of a type, known to lie within the file. */
    Section only(int type) throws IOException {
        List<Section> found = sections.stream().filter(s -> s.type() == type).toList();
        if (found.size() != 1) {
            throw new IOException("it has " + found.size() + " sections of type 0x" + Integer.toHexString(type));
        }
        Section section = found.getFirst();
        requireRange(section.offset(), section.size());
        return section;
    }

    /** The string table that a section names as its link. */
    Section strings(Section user) throws IOException {
        if (user.link() < 0 || user.link() >= sections.size()) {
            throw new IOException("a section refers to a string table that is not there");
        }
        Section table = sections.get(user.link());
        requireRange(table.offset(), table.size());
        return table;
    }

    String string(Section table, int index) throws IOException {
        if (index < 0 || index >= table.size()) {
            throw new IOException("a name lies outside its string table");
        }
        int start = table.offset() + index;
        int limit = table.offset() + table.size();
        int end = start;
        while (end < limit && bytes.get(end) != 0) {
            end++;
        }
        return new String(bytes.array(), start, end - start, StandardCharsets.ISO_8859_1);
    }

    int int16(int at) throws IOException {
        requireRange(at, Short.BYTES);
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    int int32(int at) throws IOException {
        requireRange(at, Integer.BYTES);
        return bytes.getInt(at);
    }

    void putInt16(int at, int value) throws IOException {
        requireRange(at, Short.BYTES);
        bytes.putShort(at, (short) value);
    }

    void putInt32(int at, int value) throws IOException {
        requireRange(at, Integer.BYTES);
        bytes.putInt(at, value);
    }

    byte[] content() {
        return bytes.array().clone();
    }

    private int offset64(int at) throws IOException {
        requireRange(at, Long.BYTES);
        long value = bytes.getLong(at);
        if (value < 0 || value > bytes.limit()) {
            // Sections without content in the file, such as zeroed memory, may claim more than there is.
            return Integer.MAX_VALUE;
        }
        return (int) value;
    }

    private void requireRange(int at, int length) throws IOException {
        if (at < 0 || length < 0 || at > bytes.limit() - length) {
            throw new IOException("it is cut off or damaged");
        }
    }
}
