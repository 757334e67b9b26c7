package cleancity.gateway.keys;

import cleancity.gateway.model.StoredKey;
import cleancity.gateway.model.StoredKeys;
import cleancity.kernel.ids.RandomToken;
import cleancity.kernel.secret.Seal;
import cleancity.kernel.security.Keys;
import cleancity.kernel.security.SigningKey;
import cleancity.kernel.security.TokenSigner;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;

/**
 * The keys in use, shared by all replicas through the store. A key signs for 30 days; the next one is published an hour
 * before it signs, and the last one is still published for an hour after, longer than any token lives.
 */
public final class KeyRing implements Keys {
    /** How long one key signs. */
    static final Duration PERIOD = Duration.ofDays(30);

    /** Published before it signs, and after it has signed, for so long. */
    static final Duration OVERLAP = Duration.ofHours(1);

    private static final int KEPT = 4;
    private static final int ID_BITS = 96;

    private final StoredKeys store;
    private final Seal seal;
    private final Clock clock;
    private volatile List<Held> held = List.of();

    private record Held(String id, Ed25519PublicKeyParameters open, TokenSigner signer, Instant signsFrom) {}

    /** Reads the keys, and makes the first one if there is none. */
    public KeyRing(StoredKeys store, Seal seal, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.clock = clock;
        refresh();
    }

    /** Reads the store again and makes the next key when it is time. Call it every half minute. */
    public void refresh() {
        var now = clock.instant();
        var stored = store.newest(KEPT);
        var opened = stored.stream().flatMap(key -> open(key).stream()).toList();
        var usable = opened.stream().anyMatch(key -> !key.signsFrom().isAfter(now));
        if (!usable) {
            add(stored, now); // nobody can have verified anything with it before
        } else if (!opened.getFirst().signsFrom().plus(PERIOD).minus(OVERLAP).isAfter(now)) {
            add(stored, now.plus(OVERLAP));
        } else {
            held = opened;
            return;
        }
        held = store.newest(KEPT).stream().flatMap(key -> open(key).stream()).toList();
    }

    private void add(List<StoredKey> stored, Instant signsFrom) {
        int generation = stored.isEmpty() ? 1 : stored.getFirst().generation() + 1;
        var key = SigningKey.generate(RandomToken.secure().next(ID_BITS), new SecureRandom());
        store.add(new StoredKey(generation, key.id(), seal.close(key.seed()), signsFrom));
    }

    private Optional<Held> open(StoredKey stored) {
        return seal.open(stored.sealedSeed()).map(seed -> {
            var key = SigningKey.of(stored.id(), seed);
            return new Held(stored.id(), key.publicKey(), new TokenSigner(key), stored.signsFrom());
        });
    }

    /** Signs with the newest key whose time has come. */
    public TokenSigner signer() {
        var now = clock.instant();
        return held.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .map(Held::signer)
                .orElseThrow(() -> new IllegalStateException("no signing key"));
    }

    /** Every key a verifier may need now or soon. */
    public Map<String, Ed25519PublicKeyParameters> published() {
        var now = clock.instant();
        var all = held;
        return IntStream.range(0, all.size())
                .filter(i -> i == 0 || all.get(i - 1).signsFrom().plus(OVERLAP).isAfter(now))
                .mapToObj(all::get)
                .collect(Collectors.toUnmodifiableMap(Held::id, Held::open));
    }

    @Override
    public Optional<Ed25519PublicKeyParameters> find(String id) {
        return held.stream()
                .filter(each -> each.id().equals(id))
                .map(Held::open)
                .findFirst();
    }
}
