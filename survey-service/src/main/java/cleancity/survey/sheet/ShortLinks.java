package cleancity.survey.sheet;

import cleancity.survey.model.ShortLink;
import cleancity.survey.store.LinkStore;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Gives short links and finds where they lead. */
public final class ShortLinks {
    /** No letters and digits that are mistaken for each other on paper. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 7;
    private static final int TRIES = 5;

    private final LinkStore store;
    private final RandomGenerator random;

    public ShortLinks(LinkStore store) {
        this(store, new SecureRandom());
    }

    ShortLinks(LinkStore store, RandomGenerator random) {
        this.store = store;
        this.random = random;
    }

    /** In any case, as people type. */
    Optional<ShortLink> find(String code) {
        return store.find(code.toUpperCase(java.util.Locale.ROOT));
    }

    /** The link of a wave to each community; those that are missing are made, once also for many who ask together. */
    Map<String, ShortLink> of(String wave, Collection<String> communities) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var known = store.of(wave, communities).stream()
                    .collect(Collectors.toMap(ShortLink::community, Function.identity()));
            var missing = new HashSet<>(communities);
            missing.removeAll(known.keySet());
            if (missing.isEmpty()) {
                return known;
            }
            store.add(missing.stream()
                    .map(community -> new ShortLink(fresh(), wave, community))
                    .toList());
        }
        throw new IllegalStateException("no free codes for short links after " + TRIES + " tries");
    }

    private String fresh() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
