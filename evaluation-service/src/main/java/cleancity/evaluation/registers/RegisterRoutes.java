package cleancity.evaluation.registers;

import cleancity.evaluation.model.RegisterType;
import cleancity.evaluation.model.RegisteredPlace;
import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.geo.Place;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.model.LocalText;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Registers and patrols over HTTP. */
public final class RegisterRoutes {
    private final KeepRegisters keep;
    private final ReadRegisters read;
    private final Paging paging;

    public RegisterRoutes(KeepRegisters keep, ReadRegisters read, Paging paging) {
        this.keep = keep;
        this.read = read;
        this.paging = paging;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on(
                "listRegisters",
                call -> Answer.ok(new RegistersAnswer(
                        read.summaries().stream().map(RegisterAnswer::of).toList())));
        endpoints.on("listPlaces", call -> Answer.ok(places(call)));
        endpoints.on(
                "addPlace",
                call -> Answer.created(PlaceAnswer.of(keep.add(
                        call.once(),
                        call.path("type"),
                        call.body(PlaceWire.class).toDraft()))));
        endpoints.on("readPlace", call -> Answer.ok(PlaceAnswer.of(keep.find(call.path("id")))));
        endpoints.on("editPlace", call -> Answer.ok(PlaceAnswer.of(edited(call))));
        endpoints.on("patrolPlace", call -> Answer.ok(PlaceAnswer.of(patrolled(call))));
        endpoints.on("readCoverage", call -> Answer.ok(coverage(call)));
    }

    record CheckAnswer(String id, Map<String, String> name, String category) {
        static CheckAnswer of(RegisterType.Check check) {
            return new CheckAnswer(
                    check.id(), LocalText.of(check.chinese(), check.english()).byLanguage(), check.category());
        }
    }

    record RegisterAnswer(String id, Map<String, String> name, int everyDays, List<CheckAnswer> checks, int places) {
        static RegisterAnswer of(ReadRegisters.Summary summary) {
            var type = summary.type();
            return new RegisterAnswer(
                    type.id(),
                    LocalText.of(type.chinese(), type.english()).byLanguage(),
                    type.everyDays(),
                    type.checks().stream().map(CheckAnswer::of).toList(),
                    summary.places());
        }
    }

    record RegistersAnswer(List<RegisterAnswer> items) {}

    record PointWire(double lng, double lat, @Nullable String system) {
        Place toDomain() {
            return Place.of(lng, lat, CoordinateSystem.of(system == null ? "wgs84" : system));
        }
    }

    record PlaceWire(
            String name,
            String area,
            @Nullable String address,
            @Nullable PointWire place,
            @Nullable String unit) {
        KeepRegisters.Draft toDraft() {
            return new KeepRegisters.Draft(name, area, address, place == null ? null : place.toDomain(), unit);
        }
    }

    record EditWire(
            String name,
            @Nullable String address,
            @Nullable PointWire place,
            @Nullable String unit,
            @Nullable Boolean closed) {}

    record PatrolWire(
            String id, List<String> failed, @Nullable String note) {}

    record PatrolAnswer(
            String id, List<String> failed, @Nullable String note, Instant at) {
        static PatrolAnswer of(RegisteredPlace.Patrol patrol) {
            return new PatrolAnswer(patrol.id(), patrol.failed(), patrol.note(), patrol.at());
        }
    }

    record PlaceAnswer(
            String id,
            String type,
            String name,
            String area,
            @Nullable String address,
            @Nullable Place place,
            @Nullable String unit,
            boolean closed,
            int looked,
            List<PatrolAnswer> patrols) {
        static PlaceAnswer of(RegisteredPlace place) {
            return new PlaceAnswer(
                    place.id(),
                    place.type(),
                    place.name(),
                    place.area(),
                    place.address(),
                    place.place(),
                    place.unit(),
                    place.closed(),
                    place.looked(),
                    place.patrols().stream().map(PatrolAnswer::of).toList());
        }
    }

    record CoverageAnswer(String register, String month, List<ReadRegisters.Coverage> towns) {}

    private Paging.Page<PlaceAnswer> places(Call call) {
        var type = keep.type(call.path("type")).id();
        var list = "places/" + type;
        var cursor = paging.cursor(call, list);
        var found = read.places(
                type, call.query("area").orElse(null), cursor == null ? null : cursor.id(), call.limit() + 1);
        return paging.page(call, list, found, last -> new Cursor("", last.id())).map(PlaceAnswer::of);
    }

    private RegisteredPlace edited(Call call) {
        var wire = call.body(EditWire.class);
        var point = wire.place();
        var draft = new KeepRegisters.Draft(
                wire.name(), "", wire.address(), point == null ? null : point.toDomain(), wire.unit());
        return keep.edit(call.path("id"), draft, Boolean.TRUE.equals(wire.closed()));
    }

    private RegisteredPlace patrolled(Call call) {
        var wire = call.body(PatrolWire.class);
        return keep.patrol(call.actor(), call.path("id"), wire.id(), wire.failed(), wire.note());
    }

    private CoverageAnswer coverage(Call call) {
        var type = keep.type(call.path("type")).id();
        var month = YearMonth.parse(call.queryRequired("month"));
        return new CoverageAnswer(type, month.toString(), read.coverage(type, month));
    }
}
