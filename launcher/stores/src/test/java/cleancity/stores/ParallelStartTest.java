package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParallelStartTest {
    private final List<String> closed = new ArrayList<>();
    private final Closing closing = new Closing();

    @Test
    void shouldStopTheOthers_whenOneStoreCannotStart() {
        closing.add(() -> closed.add("lock"));
        StoreUnavailable sentence = StoreUnavailable.redis("no build", null);

        assertThatThrownBy(() -> ParallelStart.all(List.of(() -> store("a"), () -> fail(sentence)), closing))
                .isSameAs(sentence);

        assertThat(closed).containsExactly("a", "lock");
    }

    @Test
    void shouldKeepTheOrder_whenAllStart() throws Exception {
        List<RunningStore> stores = ParallelStart.all(List.of(() -> store("a"), () -> store("b")), closing);

        closing.close();

        assertThat(stores).extracting(RunningStore::address).containsExactly("a", "b");
        assertThat(closed).containsExactly("b", "a");
    }

    @Test
    void shouldCloseTheRest_whenOneDoesNotCloseCleanly() {
        closing.add(() -> closed.add("first"));
        closing.add(() -> {
            throw new IOException("stuck");
        });

        assertThatThrownBy(closing::close)
                .isInstanceOf(IOException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));

        assertThat(closed).containsExactly("first");
    }

    private RunningStore store(String name) {
        return new RunningStore(name, () -> closed.add(name));
    }

    private static RunningStore fail(StoreUnavailable sentence) {
        throw sentence;
    }
}
