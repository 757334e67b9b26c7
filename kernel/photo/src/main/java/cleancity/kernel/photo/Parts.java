package cleancity.kernel.photo;

import cleancity.kernel.model.Refusal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * What a file is made of, seen by stepping from part to part before anything is decoded: JPEG segments and scans, PNG
 * and WebP chunks. More parts than a picture needs are refused: each costs the decoder time and memory.
 */
final class Parts {
    static final int MOST = 4096;
    private static final int MOST_SCANS = 64;
    private static final int MOST_EXIF = 0x10000;
    /** A WebP decoder in Java keeps every block with its coefficients until the whole picture is there. */
    private static final int WEBP_BYTES_PER_PIXEL = 64;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] file;
    private int count;
    private int scans;
    private long coefficients;
    private boolean buffered;
    private byte[] exif = new byte[0];

    private Parts(byte[] file) {
        this.file = file;
    }

    static Parts of(byte[] file, PhotoKind kind) {
        var parts = new Parts(file);
        switch (kind) {
            case JPEG -> parts.segments();
            case PNG -> parts.chunks();
            case WEBP -> parts.riff();
            case HEIC, UNKNOWN -> throw new IllegalArgumentException(kind.name());
        }
        return parts;
    }

    /** The TIFF structure of the Exif data; empty when there is none. */
    byte[] exif() {
        return exif;
    }

    /** What the decoder holds beside the pixels it hands out, in bytes. */
    long held() {
        return buffered ? coefficients : 0;
    }

    private void segments() {
        int at = 2;
        while (at + 4 <= file.length && u8(at) == 0xFF) {
            int marker = u8(at + 1);
            if (marker == 0xFF) {
                at++;
            } else if (marker == 0xD9) {
                return;
            } else if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                counted();
                at += 2;
            } else {
                counted();
                int length = u16(at + 2);
                segment(marker, at + 4, Math.min(file.length, at + 2 + length));
                at = marker == 0xDA ? afterScan(at + 2 + length) : at + 2 + length;
            }
        }
    }

    private void segment(int marker, int from, int to) {
        if (marker == 0xE1 && starts(from, to)) {
            exif(from, to);
        } else if (marker == 0xDA && ++scans > 1) {
            buffered = true;
            if (scans > MOST_SCANS) {
                throw tooMany();
            }
        } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
            buffered |= (marker & 3) == 2;
            coefficients += 2L * u16(from + 1) * u16(from + 3) * Math.min(4, u8(from + 5));
        }
    }

    private int afterScan(int from) {
        int at = from;
        while (at + 1 < file.length
                && (u8(at) != 0xFF || u8(at + 1) == 0 || (u8(at + 1) >= 0xD0 && u8(at + 1) <= 0xD7))) {
            at++;
        }
        return at;
    }

    private void chunks() {
        var in = ByteBuffer.wrap(file);
        int at = 8;
        while (at + 12 <= file.length) {
            counted();
            int end = end(at + 8L, in.getInt(at));
            if (name(at + 4).equals("eXIf")) {
                exif(at + 8, end);
            }
            at = end + 4;
        }
    }

    private void riff() {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        buffered = true;
        int at = 12;
        while (at + 8 <= file.length) {
            counted();
            int end = end(at + 8L, in.getInt(at + 4));
            var name = name(at);
            if (name.equals("EXIF")) {
                exif(at + 8, end);
            } else if (name.equals("VP8 ") && end - at >= 18) {
                frame(in.getShort(at + 14) & 0x3FFF, in.getShort(at + 16) & 0x3FFF);
            } else if (name.equals("VP8L") && end - at >= 13) {
                int bits = in.getInt(at + 9);
                frame((bits & 0x3FFF) + 1, ((bits >>> 14) & 0x3FFF) + 1);
            }
            at = name.equals("ANMF") ? at + 24 : end + (end & 1); // a frame's own chunks lie within it
        }
    }

    private void frame(long width, long height) {
        coefficients = Math.max(coefficients, width * height * WEBP_BYTES_PER_PIXEL);
    }

    private int end(long from, int length) {
        if (length < 0 || from + length > file.length) {
            throw new Refusal.Invalid("", PhotoRule.PHOTO_BROKEN);
        }
        return (int) from + length;
    }

    private void exif(int from, int to) {
        int start = starts(from, to) ? from + EXIF.length : from;
        if (exif.length == 0 && to > start && to - start <= MOST_EXIF) {
            exif = Arrays.copyOfRange(file, start, to);
        }
    }

    private boolean starts(int from, int to) {
        return to - from >= EXIF.length && Arrays.equals(file, from, from + EXIF.length, EXIF, 0, EXIF.length);
    }

    private void counted() {
        if (++count > MOST) {
            throw tooMany();
        }
    }

    private static Refusal tooMany() {
        return new Refusal.TooLarge(PhotoRule.PHOTO_PARTS, Map.of("max", MOST));
    }

    private String name(int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }

    private int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    private int u8(int at) {
        return at < file.length ? file[at] & 0xFF : 0;
    }
}
