package cleancity.kernel.photo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Small files that cost a careless decoder much. */
final class HostilePictures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private HostilePictures() {}

    /** A black picture of RGBA samples with so many bits each. */
    static byte[] png(int width, int height, int bits) {
        var rows = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(rows)) {
            var row = new byte[1 + width * 4 * bits / 8];
            for (int y = 0; y < height; y++) {
                packed.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return join(PNG, header(width, height, bits), chunk("IDAT", rows.toByteArray()), chunk("IEND", new byte[0]));
    }

    static byte[] withChunks(int many) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(PNG);
        out.writeBytes(header(8, 8, 8));
        var text = chunk("tEXt", "a\0b".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < many; i++) {
            out.writeBytes(text);
        }
        return out.toByteArray();
    }

    static byte[] withSegments(byte[] jpeg, int many) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        for (int i = 0; i < many; i++) {
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 4, 'a', 'b'});
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** The same file, saying that it is progressive and that large. */
    static byte[] progressive(byte[] jpeg, int width, int height) {
        var changed = ByteBuffer.wrap(jpeg.clone());
        for (int at = 2; ; at += 2 + changed.getShort(at + 2)) {
            if (changed.getShort(at) == (short) 0xFFC0) {
                changed.putShort(at, (short) 0xFFC2)
                        .putShort(at + 5, (short) height)
                        .putShort(at + 7, (short) width);
                return changed.array();
            }
        }
    }

    /** A lossy WebP whose canvas is one pixel, and whose frame says that it is that large. */
    static byte[] webP(byte[] small, int width, int height) {
        var frame =
                ByteBuffer.wrap(small.clone(), 12, small.length - 12).slice().order(ByteOrder.LITTLE_ENDIAN);
        frame.putShort(14, (short) width).putShort(16, (short) height);
        return ByteBuffer.allocate(30 + frame.capacity())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(22 + frame.capacity())
                .put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII))
                .putInt(10)
                .put(new byte[10])
                .put(frame)
                .array();
    }

    private static byte[] header(int width, int height, int bits) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {(byte) bits, 6, 0, 0, 0})
                        .array());
    }

    private static byte[] chunk(String name, byte[] content) {
        var named = join(name.getBytes(StandardCharsets.US_ASCII), content);
        var crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
