package cleancity.gateway.inbox;

import cleancity.gateway.model.Notice;
import cleancity.gateway.model.Notices;
import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.model.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the facts of the services into notices to the persons they concern. A repeated fact makes no second notice. */
public final class WriteNotices {
    /** Steps of a case that its reporters want to hear of; the others would be noise. */
    private static final Set<String> TOLD = Set.of("filed", "dispatched", "handled", "voided");

    private final Notices notices;
    private final NoticeTexts texts = new NoticeTexts();

    public WriteNotices(Notices notices) {
        this.notices = notices;
    }

    /** As much of a case's facts as is needed; sample data is not told to anybody. */
    private record CaseNews(
            String caseId,
            @Nullable String number,
            @Nullable String to,
            @Nullable Instant reopenUntil,
            @Nullable List<String> reporterIds,
            @Nullable Boolean sample) {}

    /** As much of a sign-up's facts as is needed. */
    private record SeatNews(
            String personId,
            String campaignId,
            Map<String, String> title,
            Instant startsAt,
            String place,
            @Nullable Boolean sample) {}

    public void handle(ReceivedFact fact) {
        switch (fact.type()) {
            case "complaint.reported.v1" -> tell(fact, "case-received", fact.data(CaseNews.class));
            case "complaint.closed.v1" -> tell(fact, "case-closed", fact.data(CaseNews.class));
            case "complaint.transitioned.v1" -> step(fact, fact.data(CaseNews.class));
            case "sign-up.confirmed.v1", "sign-up.waitlisted.v1", "sign-up.promoted.v1", "sign-up.cancelled.v1" ->
                tell(fact, fact.type().replace('.', '-').replace("-v1", ""), fact.data(SeatNews.class));
            default -> {} // nobody's business in particular
        }
    }

    private void step(ReceivedFact fact, CaseNews news) {
        if (news.to() != null && TOLD.contains(news.to())) {
            tell(fact, "case-" + news.to(), news);
        }
    }

    private void tell(ReceivedFact fact, String kind, CaseNews news) {
        var persons = Optional.ofNullable(news.reporterIds()).orElse(List.of());
        if (Boolean.TRUE.equals(news.sample())) {
            return;
        }
        var until = Optional.ofNullable(news.reopenUntil()).orElse(fact.time());
        var number = Optional.ofNullable(news.number()).orElse(news.caseId());
        var values = Map.of("number", NoticeTexts.same(number), "until", NoticeTexts.time(until));
        write(fact, kind, "/cases/" + news.caseId(), values, new TreeSet<>(persons));
    }

    private void tell(ReceivedFact fact, String kind, SeatNews news) {
        if (Boolean.TRUE.equals(news.sample())) {
            return;
        }
        var values = Map.of(
                "title", new LocalText(news.title()),
                "starts", NoticeTexts.time(news.startsAt()),
                "place", NoticeTexts.same(news.place()));
        write(fact, kind, "/campaigns/" + news.campaignId(), values, Set.of(news.personId()));
    }

    private void write(
            ReceivedFact fact, String kind, String link, Map<String, LocalText> values, Set<String> persons) {
        var title = texts.text(kind + ".title", values);
        var body = texts.text(kind + ".body", values);
        if (title.isPresent() && body.isPresent()) {
            notices.add(persons.stream()
                    .map(person -> new Notice(
                            fact.id() + "." + person, person, kind, title.get(), body.get(), link, fact.time(), false))
                    .toList());
        }
    }
}
