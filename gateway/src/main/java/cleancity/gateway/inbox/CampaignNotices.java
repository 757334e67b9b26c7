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
    /** What persons hear of; the texts are named after the facts. */
    private static final Set<String> TOLD = Set.of(
            "sign-up.requested.v1",
            "sign-up.denied.v1",
            "sign-up.confirmed.v1",
            "sign-up.waitlisted.v1",
            "sign-up.offered.v1",
            "sign-up.offer-ended.v1",
            "sign-up.promoted.v1",
            "sign-up.cancelled.v1",
            "sign-up.called-off.v1",
            "sign-up.overlaps.v1",
            "shift.rescheduled.v1",
            "shift.reminder.v1",
            "shift.broadcast.v1",
            "attendance.missed.v1",
            "hours.recorded.v1");

    /** As much of the facts as is needed. */
    private record News(
            String personId,
            String campaignId,
            @Nullable Map<String, String> title,
            @Nullable Instant startsAt,
            @Nullable String place,
            @Nullable Integer minutes,
            @Nullable Map<String, String> message,
            @Nullable String reason,
            @Nullable Instant offeredUntil,
            @Nullable Boolean sample) {}

    /** Nothing is told of sample data. */
    Stream<Draft> of(ReceivedFact fact) {
        if (!TOLD.contains(fact.type())) {
            return Stream.of();
        }
        var news = fact.data(News.class);
        boolean told = !Boolean.TRUE.equals(news.sample());
        return told ? Stream.of(draft(news, fact)) : Stream.of();
    }

    private static Draft draft(News news, ReceivedFact fact) {
        double hours = Optional.ofNullable(news.minutes()).orElse(0) / 60.0;
        var values = Map.of(
                "title", said(news.title(), LocalText.of("活动", "the campaign")),
                "starts", time(news.startsAt(), fact),
                "until", time(news.offeredUntil(), fact),
                "place", same(news.place()),
                "hours", same(String.format(Locale.ROOT, "%.1f", hours)),
                "reason", same(news.reason()),
                "message", said(news.message(), same(null)));
        return new Draft(kind(fact.type()), "/campaigns/" + news.campaignId(), values, Set.of(news.personId()));
    }

    /** {@code sign-up.offer-ended.v1} is told as {@code sign-up-offer-ended}. */
    private static String kind(String type) {
        return type.substring(0, type.lastIndexOf('.')).replace('.', '-');
    }

    private static LocalText time(@Nullable Instant at, ReceivedFact fact) {
        return NoticeTexts.time(at == null ? fact.time() : at);
    }

    private static LocalText same(@Nullable String text) {
        return NoticeTexts.same(text == null ? "—" : text);
    }

    private static LocalText said(@Nullable Map<String, String> words, LocalText instead) {
        return words == null ? instead : new LocalText(words);
    }
}
