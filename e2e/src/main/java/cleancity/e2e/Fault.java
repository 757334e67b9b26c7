package cleancity.e2e;

import java.io.IOException;

/**
 * Something that goes wrong while people write; one more is one more constant and its way in {@link FaultySystem}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the ways hold nothing
enum Fault {
    NONE("nothing", 1, system -> {}),
    DUPLICATES("each request three times at once", 10, system -> {}),
    MONGODB_KILLED("kill -9 of MongoDB", 10, system -> system.signal("KILL", "mongodb")),
    REDIS_KILLED("kill -9 of Redis", 10, system -> system.signal("KILL", "redis")),
    MONGODB_HANGS("SIGSTOP of MongoDB, 3 s", 5, system -> system.hang("mongodb")),
    REDIS_HANGS("SIGSTOP of Redis, 3 s", 5, system -> system.hang("redis")),
    REDIS_EMPTIED("Redis emptied", 5, FaultySystem::emptyRedis),
    PROCESS_KILLED("kill -9 of the whole process", 25, FaultySystem::killAndStart);

    private final String title;
    private final int rounds;
    private final Way way;

    Fault(String title, int rounds, Way way) {
        this.title = title;
        this.rounds = rounds;
        this.way = way;
    }

    /** Makes it happen, and returns when it is over as far as it depends on us. */
    @FunctionalInterface
    interface Way {
        void on(FaultySystem system) throws IOException;
    }

    String title() {
        return title;
    }

    int rounds() {
        return rounds;
    }

    void happen(FaultySystem system) throws IOException {
        way.on(system);
    }
}
