package cleancity.kernel.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.model.Refusal;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class CleanPhotosTest {
    @Test
    void shouldRefuseWithTheRuleItself_whenCleanedOnAnotherThread() {
        try (var clean = new CleanPhotos()) {
            assertThatThrownBy(() -> clean.clean(new byte[100], () -> false))
                    .isInstanceOfSatisfying(Refusal.Unsupported.class, refusal -> assertThat(refusal.rule())
                            .isEqualTo(PhotoRule.PHOTO_KIND));
        }
    }

    @Test
    void shouldSkipThePicture_whenTheCallerHasGone() {
        var picture = HostilePictures.png(400, 300, 8);
        try (var clean = new CleanPhotos()) {
            assertThatThrownBy(() -> clean.clean(picture, () -> true)).isInstanceOf(Refusal.Unavailable.class);
            assertThat(clean.clean(picture, () -> false).width()).isEqualTo(400);
        }
    }

    @Test
    void shouldEndTheDecodeAndGiveItsMemoryBack_whenTheCallerGoesMeanwhile() {
        var picture = HostilePictures.png(5000, 5000, 16);
        var asked = new AtomicInteger();
        try (var clean = new CleanPhotos()) {
            assertThatThrownBy(() -> clean.clean(picture, () -> asked.incrementAndGet() > 5))
                    .isInstanceOf(Refusal.Unavailable.class);
            assertThat(asked.get()).as("asked no further once gone").isLessThan(12);
        }
        assertThat(Decoder.free()).isEqualTo(Decoder.MOST_BYTES);
    }

    @Test
    void shouldShareOneBudget_whenTwoHugePicturesComeAtOnce() throws Exception {
        var picture = HostilePictures.png(6324, 6324, 16);
        assertThat(picture).hasSizeLessThan(400_000);
        var beans = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        long before =
                beans.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        beans.forEach(MemoryPoolMXBean::resetPeakUsage);

        try (var clean = new CleanPhotos();
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = callers.invokeAll(
                    Collections.<Callable<Picture>>nCopies(2, () -> clean.clean(picture, () -> false)));
            for (var one : both) {
                assertThat(one.get().width()).isEqualTo(2048);
            }
        }
        long peak =
                beans.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        assertThat(peak - before).isLessThan(3 * Decoder.MOST_BYTES); // the picture as a whole takes 320 MB, twice 640
    }
}
