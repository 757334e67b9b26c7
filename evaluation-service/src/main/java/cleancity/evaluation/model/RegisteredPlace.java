package cleancity.evaluation.model;

import cleancity.kernel.geo.Place;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a register.
 *
 * @param area code of the community or town
 * @param patrols the latest last, at most {@value #LATEST}
 * @param looked how often it was looked at altogether
 */
public record RegisteredPlace(
        String id,
        String type,
        String name,
        String area,
        @Nullable String address,
        @Nullable Place place,
        @Nullable String unit,
        boolean closed,
        int looked,
        List<Patrol> patrols) {
    /** How many patrols a place remembers. */
    public static final int LATEST = 60;

    /**
     * One look.
     *
     * @param id chosen by the device; sent again it changes nothing
     * @param failed ids of the checks that were not in order
     */
    public record Patrol(
            String id, List<String> failed, @Nullable String note, String by, Instant at) {
        public Patrol {
            failed = List.copyOf(failed);
        }
    }

    public RegisteredPlace {
        patrols = List.copyOf(patrols);
    }

    /** The place after the look; the same place if this look is known already. */
    public RegisteredPlace after(Patrol patrol) {
        if (patrols.stream().anyMatch(known -> known.id().equals(patrol.id()))) {
            return this;
        }
        if (closed) {
            throw Refusals.conflict(EvaluationRule.PLACE_CLOSED);
        }
        var kept = Stream.concat(patrols.stream(), Stream.of(patrol))
                .skip(Math.max(0, patrols.size() + 1L - LATEST))
                .toList();
        return new RegisteredPlace(id, type, name, area, address, place, unit, false, looked + 1, kept);
    }

    public RegisteredPlace changed(
            String newName,
            @Nullable String newAddress,
            @Nullable Place newPlace,
            @Nullable String newUnit,
            boolean gone) {
        return new RegisteredPlace(id, type, newName, area, newAddress, newPlace, newUnit, gone, looked, patrols);
    }

    public @Nullable Patrol last() {
        return patrols.isEmpty() ? null : patrols.getLast();
    }
}
