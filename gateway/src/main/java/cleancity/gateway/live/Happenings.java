package cleancity.gateway.live;

import cleancity.kernel.facts.ReceivedFact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which live event a fact of a service means, if any. */
final class Happenings {
    private static final String TALLY = "tally.counted.v1";
    private static final String REPORTED = "complaint.reported.v1";
    private static final String MOVED = "complaint.transitioned.v1";

    private Happenings() {}

    private record Tally(String wave, String community, long n) {}

    private record Step(String caseId, @Nullable String to) {}

    private record Seats(String shiftId, int taken, int waiting) {}

    static Optional<LiveEvent> of(ReceivedFact fact) {
        return switch (fact.type()) {
            case TALLY -> Optional.of(tally(fact.data(Tally.class)));
            case REPORTED -> Optional.of(moved(fact.data(Step.class).caseId(), "received"));
            case MOVED -> step(fact.data(Step.class));
            default ->
                fact.type().startsWith("sign-up.") || fact.type().startsWith("shift.")
                        ? seats(fact.data(Seats.class))
                        : Optional.empty();
        };
    }

    private static LiveEvent tally(Tally tally) {
        var data = new LiveEvent.WaveResult(tally.wave(), tally.community(), tally.n());
        return new LiveEvent(LiveKind.WAVE_RESULT, tally.wave() + tally.community(), data);
    }

    private static Optional<LiveEvent> step(Step step) {
        return Optional.ofNullable(step.to()).filter(to -> !to.isEmpty()).map(to -> moved(step.caseId(), to));
    }

    private static LiveEvent moved(String id, String status) {
        return new LiveEvent(LiveKind.CASE, id, new LiveEvent.Case(id, status));
    }

    private static Optional<LiveEvent> seats(Seats seats) {
        return Optional.ofNullable(seats.shiftId())
                .map(id -> new LiveEvent(LiveKind.SHIFT, id, new LiveEvent.Shift(id, seats.taken(), seats.waiting())));
    }
}
