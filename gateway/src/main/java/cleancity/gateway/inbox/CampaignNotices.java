package cleancity.gateway.inbox;

import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.model.LocalText;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells volunteers what becomes of their sign-ups and hours. */
final class CampaignNotices {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("sign-up.confirmed.v1", "sign-up-confirmed"),
            Map.entry("sign-up.waitlisted.v1", "sign-up-waitlisted"),
            Map.entry("sign-up.promoted.v1", "sign-up-promoted"),
            Map.entry("sign-up.cancelled.v1", "sign-up-cancelled"),
            Map.entry("sign-up.called-off.v1", "sign-up-called-off"),
            Map.entry("shift.reminder.v1", "shift-reminder"),
            Map.entry("shift.broadcast.v1", "shift-broadcast"),
            Map.entry("attendance.missed.v1", "attendance-missed"),
            Map.entry("hours.recorded.v1", "hours-recorded"));

    /** As much of the facts as is needed. */
    private record News(
            String personId,
            String campaignId,
            @Nullable Map<String, String> title,
            @Nullable Instant startsAt,
            @Nullable String place,
            @Nullable Integer minutes,
            @Nullable Map<String, String> message,
            @Nullable Boolean sample) {}

    /** Nothing is told of sample data. */
    Stream<Draft> of(ReceivedFact fact) {
        var kind = KINDS.get(fact.type());
        if (kind == null) {
            return Stream.of();
        }
        var news = fact.data(News.class);
        boolean told = !Boolean.TRUE.equals(news.sample());
        return told ? Stream.of(draft(kind, news, fact)) : Stream.of();
    }

    private static Draft draft(String kind, News news, ReceivedFact fact) {
        var title = said(news.title(), LocalText.of("活动", "the campaign"));
        double hours = Optional.ofNullable(news.minutes()).orElse(0) / 60.0;
        var values = Map.of(
                "title", title,
                "starts", NoticeTexts.time(Optional.ofNullable(news.startsAt()).orElse(fact.time())),
                "place", NoticeTexts.same(Optional.ofNullable(news.place()).orElse("—")),
                "hours", NoticeTexts.same(String.format(Locale.ROOT, "%.1f", hours)),
                "message", said(news.message(), NoticeTexts.same("—")));
        return new Draft(kind, "/campaigns/" + news.campaignId(), values, Set.of(news.personId()));
    }

    private static LocalText said(@Nullable Map<String, String> words, LocalText instead) {
        return words == null ? instead : new LocalText(words);
    }
}
