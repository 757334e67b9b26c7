package cleancity.campaign.ports;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Things that were read together, found again by their ids. */
public final class ById<T> {
    private final Map<String, T> things = new HashMap<>();

    public ById(Collection<? extends T> things, Function<? super T, String> id) {
        things.forEach(thing -> this.things.put(id.apply(thing), thing));
    }

    /** One that must be there. */
    public T get(String id) {
        return Objects.requireNonNull(things.get(id), id);
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(things.get(id));
    }
}
