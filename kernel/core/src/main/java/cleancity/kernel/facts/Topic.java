package cleancity.kernel.facts;

/**
 * A Kafka topic of facts.
 *
 * @param partitions fixed for ever once the topic exists: the order per key depends on it
 */
public record Topic(String name, int partitions) {
    static final String DEAD = ".dead";

    public Topic {
        if (name.isBlank() || partitions < 1) {
            throw new IllegalArgumentException("a topic has a name and at least one partition");
        }
    }

    /** Where its subscribers put what they cannot handle. */
    public Topic dead() {
        return new Topic(name + DEAD, 1);
    }
}
