package cleancity.kernel.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.model.Refusal;
import org.junit.jupiter.api.Test;

class CleanPhotosTest {
    @Test
    void shouldRefuseWithTheRuleItself_whenCleanedOnAnotherThread() {
        try (var clean = new CleanPhotos()) {
            assertThatThrownBy(() -> clean.clean(new byte[100]))
                    .isInstanceOfSatisfying(Refusal.Unsupported.class, refusal -> assertThat(refusal.rule())
                            .isEqualTo(PhotoRule.PHOTO_KIND));
        }
    }
}
