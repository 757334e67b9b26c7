package cleancity.gateway.inbox;

import cleancity.gateway.model.StaffAccounts;
import cleancity.kernel.facts.ReceivedFact;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells reporters how their case goes on, and a unit's handlers what is theirs to do. */
final class CaseNotices {
    /** Steps that reporters want to hear of; the others would be noise. */
    private static final Set<String> TOLD = Set.of("filed", "dispatched", "handled", "voided");

    private final StaffAccounts staff;

    CaseNotices(StaffAccounts staff) {
        this.staff = staff;
    }

    /** As much of a case's facts as is needed. */
    private record News(
            String caseId,
            @Nullable String number,
            @Nullable String to,
            @Nullable String unit,
            @Nullable Instant due,
            @Nullable Instant reopenUntil,
            @Nullable List<String> reporterIds,
            @Nullable Boolean sample) {
        Set<String> reporters() {
            return reporterIds == null ? Set.of() : new HashSet<>(reporterIds);
        }
    }

    /** Nothing is told of sample data. */
    Stream<Draft> of(ReceivedFact fact) {
        var news = fact.data(News.class);
        if (Boolean.TRUE.equals(news.sample())) {
            return Stream.of();
        }
        return switch (fact.type()) {
            case "complaint.reported.v1" -> Stream.of(toReporters("case-received", news, fact));
            case "complaint.closed.v1" -> Stream.of(toReporters("case-closed", news, fact));
            case "complaint.transitioned.v1" -> step(news, fact);
            case "complaint.at-risk.v1" -> toUnit("desk-at-risk", news, fact);
            case "complaint.overdue.v1" -> toUnit("desk-overdue", news, fact);
            default -> Stream.of();
        };
    }

    private Stream<Draft> step(News news, ReceivedFact fact) {
        var to = Optional.ofNullable(news.to()).orElse("");
        var reporters = TOLD.contains(to) ? Stream.of(toReporters("case-" + to, news, fact)) : Stream.<Draft>of();
        var unit = to.equals("dispatched") ? toUnit("desk-dispatched", news, fact) : Stream.<Draft>of();
        return Stream.concat(reporters, unit);
    }

    private static Draft toReporters(String kind, News news, ReceivedFact fact) {
        return draft(kind, "/cases/" + news.caseId(), news, fact, news.reporters());
    }

    private Stream<Draft> toUnit(String kind, News news, ReceivedFact fact) {
        return Optional.ofNullable(news.unit()).stream()
                .map(unit -> draft(kind, "/staff/cases?case=" + news.caseId(), news, fact, staff.handlersOf(unit)));
    }

    private static Draft draft(String kind, String link, News news, ReceivedFact fact, Set<String> persons) {
        var values = Map.of(
                "number", NoticeTexts.same(Optional.ofNullable(news.number()).orElse(news.caseId())),
                "until",
                        NoticeTexts.time(Optional.ofNullable(news.reopenUntil()).orElse(fact.time())),
                "due", NoticeTexts.time(Optional.ofNullable(news.due()).orElse(fact.time())));
        return new Draft(kind, link, values, persons);
    }
}
