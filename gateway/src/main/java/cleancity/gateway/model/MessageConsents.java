package cleancity.gateway.model;

/**
 * How many messages of a template a person still wants: WeChat lets us send one for each time they agree (一次性订阅).
 */
public interface MessageConsents {
    /** More than so many are not kept. */
    int MOST = 20;

    /** One message more is wanted. */
    void grant(String person, String template);

    int left(String person, String template);

    /**
     * Uses one consent for a message, decided by the store.
     *
     * @param message the same message never uses a second one
     * @return whether it may be sent now
     */
    boolean take(String person, String template, String message);

    /** WeChat says that none is left. */
    void forget(String person, String template);
}
