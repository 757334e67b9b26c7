package cleancity.kernel.photo;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What the first bytes say a file is, whatever its name or content type claims. */
enum PhotoKind {
    JPEG,
    PNG,
    WEBP,
    HEIC,
    UNKNOWN;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif");

    static PhotoKind of(byte[] bytes) {
        if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return PNG;
        }
        if (starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        if (starts(bytes, 4, 'f', 't', 'y', 'p') && bytes.length >= 12) {
            var brand = new String(bytes, 8, 4, StandardCharsets.ISO_8859_1);
            return HEIC_BRANDS.contains(brand) ? HEIC : UNKNOWN;
        }
        return UNKNOWN;
    }

    private static boolean starts(byte[] bytes, int offset, int... expected) {
        if (bytes.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
