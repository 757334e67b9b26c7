package cleancity.kernel.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.model.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {
    @Test
    void shouldKeepNothingButThePicture_whenAPhotoHasMore() throws IOException {
        var place = "GPS 23.6567 116.6226";
        var file = new ByteArrayOutputStream();
        file.write(png(3000, 1500));
        file.write(place.getBytes(StandardCharsets.UTF_8));

        var picture = Picture.of(file.toByteArray());

        assertThat(new String(picture.full(), StandardCharsets.ISO_8859_1)).doesNotContain(place);
        assertThat(picture.width()).isEqualTo(2048);
        assertThat(picture.height()).isEqualTo(1024);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.thumb())).getWidth())
                .isEqualTo(320);
    }

    @Test
    void shouldSayWhatIsWrong_whenItIsNoPicture() throws IOException {
        assertThat(rule("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEqualTo(PhotoRule.PHOTO_KIND);
        assertThat(rule("....ftypheic....".getBytes(StandardCharsets.US_ASCII))).isEqualTo(PhotoRule.PHOTO_HEIC);
        var cut = Arrays.copyOf(png(50, 50), 40);
        assertThat(rule(cut)).isEqualTo(PhotoRule.PHOTO_BROKEN);
    }

    @Test
    void shouldRefuseBeforeDecoding_whenTheHeaderClaimsTooManyPixels() throws IOException {
        var bomb = png(10, 10);
        var size = ByteBuffer.wrap(bomb);
        size.putInt(16, 50_000).putInt(20, 50_000); // width and height of the IHDR chunk
        var crc = new CRC32();
        crc.update(bomb, 12, 17);
        size.putInt(29, (int) crc.getValue());

        assertThatThrownBy(() -> Picture.of(bomb)).isInstanceOf(Refusal.TooLarge.class);
    }

    @Test
    void shouldRefuseWithTheRuleItself_whenCleanedOnAnotherThread() {
        try (var clean = new CleanPhotos()) {
            assertThatThrownBy(() -> clean.clean(new byte[100])).isInstanceOf(Refusal.Unsupported.class);
        }
    }

    private static Object rule(byte[] bytes) {
        try {
            return Picture.of(bytes);
        } catch (Refusal refusal) {
            return refusal.rule();
        }
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
