package cleancity.evaluation.registers;

import cleancity.evaluation.facts.CheckFailed;
import cleancity.evaluation.facts.EvaluationFacts;
import cleancity.evaluation.model.EvaluationRule;
import cleancity.evaluation.model.Refusals;
import cleancity.evaluation.model.RegisterType;
import cleancity.evaluation.model.RegisteredPlace;
import cleancity.evaluation.store.PlaceStore;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.geo.Place;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places are registered and looked at; what is found out of order is told, so that a case is made of it. */
public final class KeepRegisters {
    private final PlaceStore store;
    private final RegisterList list;
    private final Areas areas;
    private final Clock clock;
    private final Ids ids;

    public KeepRegisters(PlaceStore store, RegisterList list, Areas areas, Clock clock, Ids ids) {
        this.store = store;
        this.list = list;
        this.areas = areas;
        this.clock = clock;
        this.ids = ids;
    }

    /** What is known of a place. */
    record Draft(
            String name,
            String area,
            @Nullable String address,
            @Nullable Place place,
            @Nullable String unit) {}

    /** @param once made of the caller's key: asked again, the same place comes back */
    RegisteredPlace add(String once, String type, Draft draft) {
        type(type);
        if (areas.find(draft.area()).isEmpty()) {
            throw Refusals.invalid("/area", EvaluationRule.UNKNOWN_AREA);
        }
        var path = Stream.concat(
                        Stream.of(draft.area()),
                        areas.ancestors(draft.area()).stream().map(Area::code))
                .toList();
        var place = new RegisteredPlace(
                once,
                type,
                draft.name(),
                draft.area(),
                draft.address(),
                draft.place(),
                draft.unit(),
                false,
                0,
                List.of());
        return store.add(place, path);
    }

    RegisteredPlace patrol(Actor actor, String id, String patrolId, List<String> failed, @Nullable String note) {
        var patrol = new RegisteredPlace.Patrol(
                patrolId, failed.stream().distinct().toList(), note, actor.id(), clock.instant());
        return store.change(id, place -> {
            var checks = checks(type(place.type()), patrol);
            var next = place.after(patrol);
            boolean known = next.equals(place);
            return new PlaceStore.Told(next, known ? List.of() : told(next, patrol, checks));
        });
    }

    RegisteredPlace edit(String id, Draft draft, boolean closed) {
        return store.change(
                id,
                place -> new PlaceStore.Told(
                        place.changed(draft.name(), draft.address(), draft.place(), draft.unit(), closed), List.of()));
    }

    RegisteredPlace find(String id) {
        return store.find(id).orElseThrow(Refusals::notFound);
    }

    RegisterType type(String id) {
        return list.find(id).orElseThrow(Refusals::notFound);
    }

    private static List<RegisterType.Check> checks(RegisterType type, RegisteredPlace.Patrol patrol) {
        return patrol.failed().stream()
                .map(failed ->
                        type.check(failed).orElseThrow(() -> Refusals.invalid("/failed", EvaluationRule.UNKNOWN_CHECK)))
                .toList();
    }

    private List<OutboxEntry> told(
            RegisteredPlace place, RegisteredPlace.Patrol patrol, List<RegisterType.Check> failed) {
        return failed.stream()
                .map(check -> fact(place, patrol, check))
                .flatMap(fact -> OutboxEntry.of(EvaluationFacts.TOPIC, fact).stream())
                .toList();
    }

    private Fact fact(RegisteredPlace place, RegisteredPlace.Patrol patrol, RegisterType.Check check) {
        var at = place.place();
        var told = new CheckFailed(
                place.id(),
                patrol.id(),
                place.type(),
                check.id(),
                check.category(),
                check.chinese(),
                place.name(),
                place.area(),
                place.address(),
                at == null ? null : at.lng(),
                at == null ? null : at.lat(),
                place.unit(),
                patrol.note());
        return new Fact(ids.next(), EvaluationFacts.CHECK_FAILED, place.id(), patrol.at(), told);
    }
}
