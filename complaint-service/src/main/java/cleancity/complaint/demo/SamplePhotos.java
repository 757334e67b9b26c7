package cleancity.complaint.demo;

import cleancity.complaint.store.PhotoBytesDocument;
import cleancity.complaint.store.PhotoDocument;
import cleancity.kernel.ids.Ids;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A few tiny pictures, drawn, so that sample cases have photos: coloured fields that nobody takes for a real place. */
final class SamplePhotos {
    private static final int MANY = 12;
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    private SamplePhotos() {}

    record Made(PhotoDocument photo, PhotoBytesDocument bytes) {}

    static List<Made> make(Ids ids, Instant at) {
        return IntStream.range(0, MANY).mapToObj(i -> made(ids.next(), i, at)).toList();
    }

    private static Made made(String id, int hue, Instant at) {
        var jpeg = jpeg((float) hue / MANY);
        return new Made(
                new PhotoDocument(id, "sample", WIDTH, HEIGHT, jpeg.length, at),
                new PhotoBytesDocument(id, jpeg, jpeg));
    }

    private static byte[] jpeg(float hue) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        var light = Color.getHSBColor(hue, 0.3f, 0.95f);
        graphics.setPaint(new GradientPaint(0, 0, light, WIDTH, HEIGHT, Color.getHSBColor(hue, 0.6f, 0.6f)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.WHITE);
        graphics.drawLine(0, 0, WIDTH, HEIGHT);
        graphics.drawLine(0, HEIGHT, WIDTH, 0);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
