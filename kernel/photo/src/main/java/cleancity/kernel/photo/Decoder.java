package cleancity.kernel.photo;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/**
 * Decodes pictures within one budget of memory for the whole process. What a decode needs is reckoned from the header;
 * a picture that needs more is read with every second, third … pixel only, and refused when even that does not help.
 */
final class Decoder {
    static final long MOST_BYTES = 96L << 20;
    static final long MOST_PIXELS = 40_000_000;
    static final int MOST_SIDE = 30_000;
    private static final int MOST_STEP = 64;
    private static final int KIB = 1024;
    private static final Semaphore BUDGET = new Semaphore((int) (MOST_BYTES / KIB), true);

    /** What is done with the pixels while the budget is held. */
    interface Use<T> {
        T of(BufferedImage raw) throws IOException;
    }

    private Decoder() {}

    /** @param gone whether nobody waits for the picture any more */
    static <T> T decoded(byte[] bytes, Parts parts, int enough, BooleanSupplier gone, Use<T> use) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new Refusal.Invalid("", PhotoRule.PHOTO_BROKEN);
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return decoded(reader, parts.held(), enough, gone, use);
            } finally {
                reader.dispose();
            }
        }
    }

    private static <T> T decoded(ImageReader reader, long held, int enough, BooleanSupplier gone, Use<T> use)
            throws IOException {
        int step = step(reader, held, enough);
        int kib = (int) (need(reader, held, step) / KIB);
        await(kib, gone);
        try {
            reader.addIIOReadProgressListener(new StopWhen(gone));
            var raw = reader.read(0, everyOther(reader, step));
            stopIf(gone);
            return use.of(raw);
        } finally {
            BUDGET.release(kib);
        }
    }

    private static int step(ImageReader reader, long held, int enough) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width < 1 || height < 1) {
            throw new Refusal.Invalid("", PhotoRule.PHOTO_BROKEN);
        }
        if (width * height > MOST_PIXELS) {
            throw new Refusal.TooLarge(PhotoRule.PHOTO_PIXELS, Map.of("max", MOST_PIXELS / 10_000));
        }
        if (Math.max(width, height) > MOST_SIDE) {
            throw new Refusal.TooLarge(PhotoRule.PHOTO_SIDE, Map.of("max", MOST_SIDE));
        }
        for (int step = (int) Math.max(1, Math.max(width, height) / (2L * enough)); step <= MOST_STEP; step++) {
            if (need(reader, held, step) <= MOST_BYTES) {
                return step;
            }
        }
        throw new Refusal.TooLarge(PhotoRule.PHOTO_BYTES, Map.of("max", MOST_BYTES >> 20));
    }

    /** The pixels as they come and once more upright (four bytes each), a few rows, and what the decoder itself holds. */
    private static long need(ImageReader reader, long held, int step) throws IOException {
        long width = reader.getWidth(0);
        long kept = Math.ceilDiv(width, step) * Math.ceilDiv((long) reader.getHeight(0), step);
        long each = bytesPerPixel(reader);
        return kept * (Math.max(each, 4) + 4) + 4 * width * each + held;
    }

    private static long bytesPerPixel(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw new Refusal.Invalid("", PhotoRule.PHOTO_BROKEN);
        }
        var samples = types.next().getSampleModel();
        return (long) samples.getNumDataElements() * DataBuffer.getDataTypeSize(samples.getDataType()) / 8;
    }

    private static ImageReadParam everyOther(ImageReader reader, int step) {
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return how;
    }

    private static void await(int kib, BooleanSupplier gone) {
        try {
            do {
                stopIf(gone);
            } while (!BUDGET.tryAcquire(kib, 100, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    /** What of the budget is free at this moment, in bytes. */
    static long free() {
        return (long) BUDGET.availablePermits() * KIB;
    }

    static void stopIf(BooleanSupplier gone) {
        if (gone.getAsBoolean()) {
            throw busy();
        }
    }

    private static Refusal busy() {
        return new Refusal.Unavailable(CommonRule.BUSY, Duration.ofSeconds(2));
    }

    /** Ends a decode that nobody waits for. */
    private record StopWhen(BooleanSupplier gone) implements IIOReadProgressListener {
        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (gone.getAsBoolean()) {
                source.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
