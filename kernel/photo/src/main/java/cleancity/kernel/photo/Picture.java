package cleancity.kernel.photo;

import cleancity.kernel.model.Refusal;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import net.coobird.thumbnailator.Thumbnails;

/**
 * A photo, cleaned: decoded, turned upright, drawn anew and written as JPEG, so that nothing but the picture is left of
 * what came in. Its size is read from the header and bounded before anything is decoded.
 */
public record Picture(int width, int height, byte[] full, byte[] thumb) {
    private static final int COARSE = 4;
    private static final int FULL_SIDE = 2048;
    private static final int THUMB_SIDE = 320;
    private static final double QUALITY = 0.85;

    /** @throws Refusal naming what is wrong with the file and what to do */
    public static Picture of(byte[] bytes) {
        return of(bytes, () -> false);
    }

    /** @param gone whether nobody waits for the picture any more: it is left undone then */
    static Picture of(byte[] bytes, BooleanSupplier gone) {
        var kind = PhotoKind.of(bytes);
        switch (kind) {
            case HEIC -> throw unsupported(PhotoRule.PHOTO_HEIC);
            case UNKNOWN -> throw unsupported(PhotoRule.PHOTO_KIND);
            case JPEG, PNG, WEBP -> {
                // decoded below
            }
        }
        try {
            var parts = Parts.of(bytes, kind);
            int orientation = orientation(parts.exif());
            return Decoder.decoded(bytes, parts, FULL_SIDE, gone, raw -> of(upright(raw, orientation)));
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refusal refusal ? refusal : broken();
        }
    }

    private static Picture of(BufferedImage upright) throws IOException {
        var full = scaled(upright, FULL_SIDE);
        return new Picture(full.getWidth(), full.getHeight(), jpeg(full), jpeg(scaled(full, THUMB_SIDE)));
    }

    /** Only the Exif data is looked at: a reader of all metadata would also unpack what a picture does not need. */
    private static int orientation(byte[] exif) {
        try {
            var metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(exif), metadata);
            var first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            return first == null || !first.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? 1
                    : first.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (MetadataException e) {
            return 1; // without readable metadata the picture is taken as it lies
        }
    }

    /** Draws the picture as it is to be seen, on white where it is transparent. */
    private static BufferedImage upright(BufferedImage raw, int orientation) {
        int w = raw.getWidth();
        int h = raw.getHeight();
        boolean turned = orientation >= 5 && orientation <= 8;
        var upright = new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        graphics.drawImage(raw, turn(orientation, w, h), null);
        graphics.dispose();
        return upright;
    }

    /** The eight orientations of Exif (tag 0x0112) as transforms: x' = a·x + c·y + e, y' = b·x + d·y + f. */
    private static AffineTransform turn(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static BufferedImage scaled(BufferedImage image, int side) throws IOException {
        return Math.max(image.getWidth(), image.getHeight()) <= side
                ? image
                : Thumbnails.of(image).size(side, side).asBufferedImage();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(out);
        return out.toByteArray();
    }

    /**
     * The picture with each marked part reduced to a few coarse squares; what was there cannot be brought back.
     *
     * @param jpeg as {@link #full()} was
     */
    public static Picture coarsened(byte[] jpeg, List<Mark> marks) {
        try {
            var parts = Parts.of(jpeg, PhotoKind.JPEG);
            return Decoder.decoded(jpeg, parts, FULL_SIDE, () -> false, image -> {
                marks.forEach(mark -> coarsen(image, mark));
                return new Picture(image.getWidth(), image.getHeight(), jpeg(image), jpeg(scaled(image, THUMB_SIDE)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void coarsen(BufferedImage image, Mark mark) {
        int left = Math.clamp(mark.x(), 0, image.getWidth());
        int top = Math.clamp(mark.y(), 0, image.getHeight());
        int width = Math.min(mark.width(), image.getWidth() - left);
        int height = Math.min(mark.height(), image.getHeight() - top);
        if (width < 1 || height < 1) {
            return;
        }
        var few = new BufferedImage(COARSE, COARSE, BufferedImage.TYPE_INT_RGB);
        var down = few.createGraphics();
        down.drawImage(image, 0, 0, COARSE, COARSE, left, top, left + width, top + height, null);
        down.dispose();
        var up = image.createGraphics();
        up.drawImage(few, left, top, left + width, top + height, 0, 0, COARSE, COARSE, null);
        up.dispose();
    }

    private static Refusal unsupported(PhotoRule rule) {
        return new Refusal.Unsupported(rule, Map.of("accepted", "image/jpeg, image/png, image/webp"));
    }

    private static Refusal broken() {
        return new Refusal.Invalid("", PhotoRule.PHOTO_BROKEN);
    }
}
