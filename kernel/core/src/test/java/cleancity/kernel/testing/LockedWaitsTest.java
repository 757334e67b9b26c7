package cleancity.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.vertx.core.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class LockedWaitsTest {
    @Test
    void shouldFindWaitsUnderALock_whetherHereOrFurtherDown() {
        var found = LockedWaits.in(
                new ClassFileImporter().importClasses(Waits.class, Asker.class, Crooked.class, Straight.class));

        assertThat(found).hasSize(4).allMatch(each -> each.contains("Crooked."));
        assertThat(found)
                .anyMatch(each -> each.contains("Crooked.whole -> io/vertx/core/Future.await"))
                .anyMatch(each -> each.contains("Crooked.part -> "))
                .anyMatch(each -> each.contains("Crooked.locked -> "))
                .anyMatch(each -> each.contains("Crooked.through -> "));
    }

    private interface Asker {
        void ask();
    }

    private static final class Waits implements Asker {
        @Override
        public void ask() {
            Future.succeededFuture().await();
        }
    }

    private static final class Crooked {
        private final ReentrantLock lock = new ReentrantLock();
        private final Waits waits = new Waits();
        private final Asker asker = waits;

        synchronized void whole() {
            Future.succeededFuture().await();
        }

        void part() {
            synchronized (this) {
                waits.ask();
            }
        }

        void locked() {
            lock.lock();
            try {
                waits.ask();
            } finally {
                lock.unlock();
            }
        }

        synchronized void through() {
            asker.ask();
        }
    }

    private static final class Straight {
        private final Waits waits = new Waits();
        private int asked;

        void before() {
            synchronized (this) {
                asked++;
            }
            waits.ask();
        }

        synchronized int asked() {
            return asked;
        }
    }
}
