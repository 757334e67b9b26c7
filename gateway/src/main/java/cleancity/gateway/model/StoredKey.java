package cleancity.gateway.model;

import java.time.Instant;

/**
 * A signing key as it is stored.
 *
 * @param generation 1, 2, …; unique, so that replicas make one key of a generation between them
 * @param sealedSeed its 32 secret bytes, encrypted
 * @param signsFrom when it begins to sign; it is published before that
 */
public record StoredKey(int generation, String id, String sealedSeed, Instant signsFrom) {}
