package cleancity.kernel.facts;

import java.util.List;

/** Where a relay finds what is to be published. */
public interface OutboxStore {
    /** At most {@code limit} documents with something to publish, those that wait longest first. */
    List<Pending> oldest(int limit);

    /** Removes exactly these entries; others of the same documents stay. */
    void confirm(List<Pending> published);

    /**
     * Has {@code look} called after each write of this process that may have left something to publish. Others' writes
     * are found by looking now and then.
     *
     * @param look must not wait
     */
    void whenWritten(Runnable look);

    /** Documents with something to publish; counts no further than {@code limit}. */
    long backlog(int limit);

    /** @param document its id, as the store knows it */
    record Pending(Object document, List<OutboxEntry> entries) {
        public Pending {
            entries = List.copyOf(entries);
        }
    }
}
