package cleancity.kernel.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

class ListChangeTest {
    @Test
    void shouldWriteNothing_whenTheListIsTheSame() {
        assertThat(ListChange.of("f", List.of(1), List.of(1), each -> each)).isEmpty();
    }

    @Test
    void shouldWriteOnlyWhatIsNew_whenSomethingIsAddedAtTheEnd() {
        assertThat(change(List.of(1), List.of(1, 2, 3))).isEqualTo(Updates.pushEach("f", List.of("2", "3")));
    }

    @Test
    void shouldWriteAllOfIt_whenSomethingElseHasChanged() {
        assertThat(change(List.of(1, 2), List.of(2))).isEqualTo(Updates.set("f", List.of("2")));
        assertThat(change(List.of(1, 2), List.of(2, 1, 3))).isEqualTo(Updates.set("f", List.of("2", "1", "3")));
    }

    private static Bson change(List<Integer> before, List<Integer> after) {
        return ListChange.of("f", before, after, String::valueOf).orElseThrow();
    }
}
