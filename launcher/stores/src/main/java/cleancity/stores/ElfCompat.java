package cleancity.stores;

import cleancity.stores.ElfImage.Section;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a library that was linked on glibc 2.38 load on 2.36 and 2.37. Such a library asks for new
 * versions of a few old functions; here each of them is asked for in its first version instead.
 *
 * <p>The differences are known and harmless to us: the {@code __isoc23_} functions also read binary
 * literals such as {@code 0b1}, the new {@code fmod} is faster and does not set {@code errno}. Anything
 * but those functions is refused, so a later build of the library cannot be mangled unnoticed.
 */
final class ElfCompat {
    private static final int DYNAMIC_SYMBOLS = 11;
    private static final int SYMBOL_VERSIONS = 0x6fffffff;
    private static final int VERSIONS_NEEDED = 0x6ffffffe;
    private static final int SYMBOL_SIZE = 24;
    private static final int HIDDEN = 0x8000;

    private static final int NEWEST_KEPT = 36;
    private static final int REPLACED = 38;
    private static final Pattern GLIBC = Pattern.compile("GLIBC_2\\.(\\d{1,3})(\\..*)?");
    private static final Set<String> LIBRARIES = Set.of("libc.so.6", "libm.so.6");
    private static final String PREFIX = "__isoc23_";
    private static final Set<String> REPLACEABLE = Set.of(
            "fmod",
            PREFIX + "strtol",
            PREFIX + "strtoll",
            PREFIX + "strtoul",
            PREFIX + "strtoull",
            PREFIX + "sscanf",
            PREFIX + "fscanf");

    private final ElfImage image;
    private final Section symbols;
    private final Section versions;
    private final Section needed;
    private final String baseVersion;

    private ElfCompat(ElfImage image) throws IOException {
        this.image = image;
        symbols = image.only(DYNAMIC_SYMBOLS);
        versions = image.only(SYMBOL_VERSIONS);
        needed = image.only(VERSIONS_NEEDED);
        if (versions.size() / Short.BYTES != symbols.size() / SYMBOL_SIZE) {
            throw new IOException("its symbols and their versions differ in number");
        }
        baseVersion = switch (image.machine()) {
            case ElfImage.X86_64 -> "GLIBC_2.2.5";
            case ElfImage.AARCH64 -> "GLIBC_2.17";
            default -> throw new IOException("it is for processor type " + image.machine());
        };
    }

    /**
     * The library as it loads on glibc 2.36; the same bytes when nothing has to change.
     *
     * @throws IOException with the reason, as the end of a sentence, when the file is not as expected
     */
    static byte[] rewrite(byte[] library) throws IOException {
        ElfImage image = ElfImage.of(library);
        ElfCompat compat = new ElfCompat(image);
        compat.replaceSymbols(compat.replaceVersions());
        return image.content();
    }

    /** Turns each too new version into a second entry of the base version; answers new number → base number. */
    private Map<Integer, Integer> replaceVersions() throws IOException {
        Section names = image.strings(needed);
        Map<Integer, Integer> replaced = new HashMap<>();
        int library = needed.offset();
        for (int i = 0; i < needed.info(); i++) {
            Map<String, Integer> entries = entriesOf(library, names);
            String file = image.string(names, image.int32(library + 4));
            Optional<Integer> base = Optional.ofNullable(entries.get(baseVersion));
            for (Map.Entry<String, Integer> entry : entries.entrySet()) {
                if (isTooNew(entry.getKey(), file)) {
                    int from = base.orElseThrow(() -> new IOException(file + " is not used in its base version"));
                    image.putInt32(entry.getValue(), image.int32(from));
                    image.putInt32(entry.getValue() + 8, image.int32(from + 8));
                    replaced.put(versionNumber(entry.getValue()), versionNumber(from));
                }
            }
            library += image.int32(library + 12);
        }
        return replaced;
    }

    /** Version name → place of its entry, for one needed library. */
    private Map<String, Integer> entriesOf(int library, Section names) throws IOException {
        Map<String, Integer> entries = new HashMap<>();
        int count = image.int16(library + 2);
        int at = library + image.int32(library + 8);
        for (int i = 0; i < count; i++) {
            entries.putIfAbsent(image.string(names, image.int32(at + 8)), at);
            at += image.int32(at + 12);
        }
        return entries;
    }

    private int versionNumber(int entry) throws IOException {
        return image.int16(entry + 6) & ~HIDDEN;
    }

    private static boolean isTooNew(String version, String file) throws IOException {
        Matcher matcher = GLIBC.matcher(version);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) <= NEWEST_KEPT) {
            return false;
        }
        if (Integer.parseInt(matcher.group(1)) != REPLACED || !LIBRARIES.contains(file)) {
            throw new IOException("it asks " + file + " for " + version);
        }
        return true;
    }

    private void replaceSymbols(Map<Integer, Integer> replaced) throws IOException {
        Section names = image.strings(symbols);
        for (int i = 0; i < symbols.size() / SYMBOL_SIZE; i++) {
            int versionAt = versions.offset() + i * Short.BYTES;
            int version = image.int16(versionAt);
            Integer base = replaced.get(version & ~HIDDEN);
            if (base != null) {
                renameToBase(symbols.offset() + i * SYMBOL_SIZE, names);
                image.putInt16(versionAt, (version & HIDDEN) | base);
            }
        }
    }

    /** The old name is the tail of the new one, so pointing behind the prefix is all a rename takes. */
    private void renameToBase(int symbol, Section names) throws IOException {
        String name = image.string(names, image.int32(symbol));
        boolean defined = image.int16(symbol + 6) != 0;
        if (defined || !REPLACEABLE.contains(name)) {
            throw new IOException("it asks for a newer " + name);
        }
        if (name.startsWith(PREFIX)) {
            image.putInt32(symbol, image.int32(symbol) + PREFIX.length());
        }
    }
}
