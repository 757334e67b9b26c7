package cleancity.survey.planning;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.Role;

/** Sample sizes and sample plans over HTTP. */
public final class PlanningRoutes {
    private final DrawSample draw;

    public PlanningRoutes(DrawSample draw) {
        this.draw = draw;
    }

    public void bind(Endpoints endpoints) {
        endpoints
                .on("sizeForMargin", PlanningRoutes::margin)
                .on("sizeForProof", PlanningRoutes::proof)
                .on("drawSample", this::draw)
                .on("getSample", call -> Answer.ok(SampleView.of(draw.read(call.actor(), call.path("wave")))));
    }

    private static Answer margin(Call call) {
        plans(call);
        return Answer.ok(
                SizeSample.forMargin(number(call, "margin", 0.05), number(call, "expectedRate", 0.5), field(call)));
    }

    private static Answer proof(Call call) {
        plans(call);
        return Answer.ok(SizeSample.forProof(
                number(call, "target", 0.9), number(call, "trueRate", 0.93), number(call, "power", 0.8), field(call)));
    }

    private Answer draw(Call call) {
        var wanted = call.body(NewSample.class).toDomain();
        return Answer.created(SampleView.of(draw.draw(call.actor(), call.path("wave"), wanted)));
    }

    private static void plans(Call call) {
        call.actor().requireAny(Role.ADMINISTRATOR, Role.OFFICE, Role.ANALYST);
    }

    private static FieldWork field(Call call) {
        return new FieldWork(
                number(call, "population", Double.POSITIVE_INFINITY),
                number(call, "designEffect", 1),
                number(call, "responseRate", 1));
    }

    private static double number(Call call, String name, double otherwise) {
        return call.query(name).map(Double::valueOf).orElse(otherwise);
    }
}
