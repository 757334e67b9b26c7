package cleancity.kernel.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomTokenTest {
    @Test
    void shouldBeUrlSafeAndUnlikeEachOther_whenMade() {
        var tokens = RandomToken.secure();
        var made = Stream.generate(() -> tokens.next(256)).limit(1000).toList();

        assertThat(made).doesNotHaveDuplicates().allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void shouldRefuse_whenTooShortTooLongOrUneven() {
        var tokens = RandomToken.secure();

        assertThatIllegalArgumentException().isThrownBy(() -> tokens.next(56));
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.next(4104));
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.next(130));
    }
}
