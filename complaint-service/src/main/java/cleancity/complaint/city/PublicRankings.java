package cleancity.complaint.city;

import cleancity.complaint.model.Ranking;
import cleancity.complaint.store.RankingStore;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Rankings that are final and against which nobody may appeal any more, with the formula and what came of appeals. */
public final class PublicRankings {
    private static final int MONTHS = 24;

    private final RankingStore store;
    private final Clock clock;

    record Published(String month, String by, Instant frozenAt) {}

    record PublishedList(List<Published> items) {}

    public PublicRankings(RankingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on(
                "listPublicRankings",
                _ -> Answer.ok(new PublishedList(store.latest(MONTHS).stream()
                        .filter(this::isPublic)
                        .map(one -> new Published(one.month(), one.by(), frozenAt(one)))
                        .toList())));
        endpoints.on("readPublicRanking", this::read);
    }

    private Answer read(Call call) {
        return store.find(call.path("month"), call.query("by").orElse("district"))
                .filter(this::isPublic)
                .map(ShownRanking::of)
                .map(Answer::ok)
                .orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
    }

    private boolean isPublic(Ranking ranking) {
        var until = ranking.appealUntil();
        return ranking.frozenAt() != null && (until == null || !clock.instant().isBefore(until));
    }

    private static Instant frozenAt(Ranking ranking) {
        return Objects.requireNonNull(ranking.frozenAt());
    }
}
