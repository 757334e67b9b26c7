package cleancity.kernel.http;

/** Remembers the first answer to a key, so that a repeated request is answered the same and done once. */
public interface IdempotencyStore {
    /** What a key meets. */
    sealed interface Claim {
        /** The key is new, or its first holder died: go on and then complete or release it. */
        record Granted() implements Claim {}

        /** The same request was answered before. */
        record Replay(int status, byte[] json) implements Claim {}

        /** The same request is being handled at this moment. */
        record InProgress() implements Claim {}

        /** The key stands for another content. */
        record Reused() implements Claim {}
    }

    /**
     * @param key digest of caller, operation and the client's key
     * @param fingerprint digest of what was sent
     */
    Claim claim(String key, String fingerprint);

    /** The first is still at work: its claim is as fresh as when it was granted. */
    void renew(String key);

    void complete(String key, int status, byte[] json);

    /** Nothing was done: the key may be used again. */
    void release(String key);
}
