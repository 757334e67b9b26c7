package cleancity.kernel.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.model.Refusal;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("security")
class PictureTest {
    /** A lossy WebP of one pixel. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    @Test
    void shouldDropEverythingButThePicture_whenAPhotoHasExifWithGps() throws Exception {
        var photo = withExif(jpeg(64, 48), 1);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                        .getFirstDirectoryOfType(ExifIFD0Directory.class))
                .isNotNull();

        var picture = Picture.of(photo);

        for (var bytes : new byte[][] {picture.full(), picture.thumb()}) {
            var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
            assertThat(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class))
                    .isNull();
            assertThat(metadata.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "a secret maker");
        }
    }

    /** The left half of the test picture is red: where red lies afterwards tells how it was turned. */
    @ParameterizedTest
    @CsvSource({
        "1,64,48,8,24",
        "2,64,48,56,24",
        "3,64,48,56,24",
        "4,64,48,8,24",
        "5,48,64,24,8",
        "6,48,64,24,8",
        "7,48,64,24,56",
        "8,48,64,24,56"
    })
    void shouldStandUpright_whenTheCameraWasHeldOtherwise(int orientation, int width, int height, int x, int y)
            throws IOException {
        var picture = Picture.of(withExif(jpeg(64, 48), orientation));

        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        var seen =
                new Color(ImageIO.read(new ByteArrayInputStream(picture.full())).getRGB(x, y));
        assertThat(seen.getRed()).isGreaterThan(180);
        assertThat(seen.getBlue()).isLessThan(100);
    }

    @Test
    void shouldRefuseBeforeDecoding_whenThePictureHasTooManyPixels() {
        assertRule(() -> Picture.of(pngHeader(60_000, 60_000)), PhotoRule.PHOTO_PIXELS);
    }

    @Test
    void shouldRefuse_whenASideIsLongerThanAPictureNeeds() {
        assertRule(() -> Picture.of(HostilePictures.png(1, 200_000, 8)), PhotoRule.PHOTO_SIDE);
        assertRule(() -> Picture.of(HostilePictures.png(200_000, 1, 8)), PhotoRule.PHOTO_SIDE);
    }

    @Test
    void shouldTakeAllRows_whenAPictureIsNarrowAndLong() {
        assertThat(Picture.of(HostilePictures.png(8, 29_000, 8)).height()).isEqualTo(2048);
    }

    @Test
    void shouldRefuseBeforeDecoding_whenAFileHasMorePartsThanAPictureNeeds() {
        var photo = jpeg(64, 48);

        assertThat(Picture.of(HostilePictures.withSegments(photo, 1_000)).width())
                .isEqualTo(64);
        assertRule(() -> Picture.of(HostilePictures.withSegments(photo, 100_000)), PhotoRule.PHOTO_PARTS);
        assertRule(() -> Picture.of(HostilePictures.withChunks(100_000)), PhotoRule.PHOTO_PARTS);
    }

    @Test
    void shouldRefuseBeforeDecoding_whenAProgressivePhotoWouldBeHeldWhole() {
        var photo = jpeg(64, 48);

        assertRule(() -> Picture.of(HostilePictures.progressive(photo, 6000, 6000)), PhotoRule.PHOTO_BYTES);
    }

    @Test
    void shouldRefuseBeforeDecoding_whenTheFrameOfAWebPIsLargerThanItsCanvasSays() {
        assertRule(() -> Picture.of(HostilePictures.webP(WEBP, 6000, 6000)), PhotoRule.PHOTO_BYTES);
    }

    @Test
    void shouldSayThatItIsBroken_whenAFileIsCutShort() {
        var png = HostilePictures.png(400, 300, 8);

        for (int length : new int[] {9, 20, 40, png.length / 2}) {
            assertRule(() -> Picture.of(Arrays.copyOf(png, length)), PhotoRule.PHOTO_BROKEN);
        }
        for (int length : new int[] {13, 20, WEBP.length - 9}) {
            assertRule(() -> Picture.of(Arrays.copyOf(WEBP, length)), PhotoRule.PHOTO_BROKEN);
        }
    }

    @Test
    void shouldMakeItSmaller_whenItIsLargerThanNeeded() throws IOException {
        var picture = Picture.of(jpeg(5000, 2500));

        assertThat(picture.width()).isLessThanOrEqualTo(2048);
        assertThat((double) picture.width() / picture.height()).isBetween(1.99, 2.01);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.thumb())).getWidth())
                .isEqualTo(320);
    }

    @Test
    void shouldSayWhatToDo_whenTheFileIsHeicOrNoPicture() {
        var heic = ByteBuffer.allocate(64)
                .putInt(24)
                .put("ftypheic".getBytes(StandardCharsets.US_ASCII))
                .array();

        assertRule(() -> Picture.of(heic), PhotoRule.PHOTO_HEIC);
        assertRule(() -> Picture.of("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)), PhotoRule.PHOTO_KIND);
        assertRule(() -> Picture.of(new byte[0]), PhotoRule.PHOTO_KIND);
        assertRule(
                () -> Picture.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2}), PhotoRule.PHOTO_BROKEN);
    }

    @Test
    void shouldTakeWebP_whenAPhoneSendsIt() {
        assertThat(Picture.of(WEBP).width()).isEqualTo(1);
    }

    private static void assertRule(ThrowingCallable call, PhotoRule rule) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }

    private static byte[] jpeg(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Puts an Exif segment with a maker, an orientation and a GPS directory behind the start of the file. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var maker = "a secret maker\0".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 3 * 12 + 4 + maker.length + 2 + 12 + 4);
        int makerAt = 8 + 2 + 3 * 12 + 4;
        int gpsAt = makerAt + maker.length;
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 3);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(maker.length).putInt(makerAt);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gpsAt);
        tiff.putInt(0).put(maker);
        tiff.putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put(new byte[] {'N', 0, 0, 0})
                .putInt(0);
        var body = tiff.array();
        return ByteBuffer.allocate(jpeg.length + 10 + body.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + body.length))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG that claims a size and has no picture: whoever decodes it first would ask for gigabytes. */
    private static byte[] pngHeader(int width, int height) {
        var chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var crc = new CRC32();
        crc.update(chunk);
        return ByteBuffer.allocate(64)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})
                .putInt(13)
                .put(chunk)
                .putInt((int) crc.getValue())
                .array();
    }
}
