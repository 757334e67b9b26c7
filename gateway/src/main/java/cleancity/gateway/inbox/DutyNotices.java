package cleancity.gateway.inbox;

import cleancity.gateway.model.StaffAccounts;
import cleancity.kernel.facts.ReceivedFact;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a unit's handlers which duties are theirs, which are supervised, and what the office found. */
final class DutyNotices {
    private final StaffAccounts staff;

    DutyNotices(StaffAccounts staff) {
        this.staff = staff;
    }

    /** As much of a duty's facts as is needed. */
    private record News(
            String dutyId,
            String title,
            String unit,
            LocalDate dueOn,
            @Nullable LocalDate answerBy,
            @Nullable Boolean done,
            @Nullable String words) {}

    Stream<Draft> of(ReceivedFact fact) {
        var news = fact.data(News.class);
        return switch (fact.type()) {
            case "duty.assigned.v1" -> Stream.of(draft("duty-assigned", news));
            case "duty.supervised.v1" -> Stream.of(draft("duty-supervised", news));
            case "duty.judged.v1" ->
                Stream.of(draft(Boolean.TRUE.equals(news.done()) ? "duty-accepted" : "duty-returned", news));
            default -> Stream.of();
        };
    }

    private Draft draft(String kind, News news) {
        var answerBy = news.answerBy();
        var words = news.words();
        var values = Map.of(
                "title", NoticeTexts.same(news.title()),
                "due", NoticeTexts.same(news.dueOn().toString()),
                "until", NoticeTexts.same((answerBy == null ? news.dueOn() : answerBy).toString()),
                "words", NoticeTexts.same(words == null ? "—" : words));
        return new Draft(kind, "/staff/duties?duty=" + news.dutyId(), values, staff.handlersOf(news.unit()));
    }
}
