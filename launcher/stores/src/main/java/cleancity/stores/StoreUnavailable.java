package cleancity.stores;

/**
 * A store cannot run here. The message is one sentence for the person at the terminal: what is
 * wrong and which environment variable names a store to use instead.
 */
public final class StoreUnavailable extends RuntimeException {
    StoreUnavailable(String sentence) {
        super(sentence);
    }

    StoreUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
