package cleancity.campaign.store;

import static cleancity.campaign.facts.CampaignFacts.LINE_REORDERED;
import static cleancity.campaign.facts.CampaignFacts.SHIFT_RESCHEDULED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_CALLED_OFF;
import static cleancity.campaign.store.Expr.join;
import static cleancity.campaign.store.Expr.literal;
import static cleancity.campaign.store.Expr.map;
import static cleancity.campaign.store.Expr.op;
import static cleancity.campaign.store.Expr.orEmpty;
import static cleancity.campaign.store.Expr.set;
import static cleancity.campaign.store.Expr.size;
import static cleancity.campaign.store.Expr.sorted;
import static cleancity.campaign.store.Expr.unset;
import static cleancity.campaign.store.Expr.when;

import cleancity.campaign.facts.LineTold;
import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.Seat;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What the organiser tells and changes, each one pipeline on one shift with its facts. */
final class SeatNotices {
    private static final long FROM = 9_000_000_000_000_006L;
    private static final long TO = 9_000_000_000_000_007L;
    private static final int CHANGES_KEPT = 100;

    private SeatNotices() {}

    static List<Bson> tellConfirmed(String type, SeatNews news) {
        return List.of(SeatUpdates.tell(map("$confirmed", SeatFacts.entry(type, news, "$$it"))));
    }

    static List<Bson> remind(String type, SeatNews news) {
        return SeatUpdates.steps(List.of(set(new Document("reminded", true))), tellConfirmed(type, news));
    }

    static List<Bson> callOff(SeatNews news) {
        return List.of(
                SeatUpdates.whole(),
                set(new Document("status", "cancelled")),
                SeatUpdates.tell(map(SeatUpdates.all(), SeatFacts.entry(SIGN_UP_CALLED_OFF, news, "$$it"))));
    }

    /** Another time or place, told to everybody the shift knows; their records follow. */
    static List<Bson> move(SeatNews news) {
        var shift = news.shift();
        var kept = op("min", "$reservedUntil", shift.startsAt());
        var reminded = op("and", "$reminded", op("eq", "$startsAt", shift.startsAt()));
        return List.of(
                SeatUpdates.whole(),
                set(new Document("reminded", reminded)),
                set(new Document("startsAt", shift.startsAt())
                        .append("endsAt", shift.endsAt())
                        .append("cutOffAt", shift.cutOffAt())
                        .append("place", literal(shift.place()))
                        .append("reservedUntil", when(op("gt", "$reserved", 0), kept, "$reservedUntil"))
                        .append("moved", true)),
                SeatUpdates.tell(map(SeatUpdates.all(), SeatFacts.entry(SHIFT_RESCHEDULED, news, "$$it"))));
    }

    /**
     * Puts a sign-up elsewhere in line. The line keeps its sequences and hands them out anew in its new order, so it is
     * still served by sequence.
     */
    static List<Bson> reorder(Seat seat, int position, String by, SeatNews news) {
        var mine = literal(seat.signUpId());
        var shift = news.shift();
        var told = new LineTold(
                shift.id(),
                shift.campaignId(),
                seat.signUpId(),
                seat.personId(),
                FROM,
                TO,
                by,
                String.valueOf(news.reason()));
        var entry = news.entry(LINE_REORDERED, news.id(), shift.id(), told);
        var change = new Document("at", news.at())
                .append("by", literal(by))
                .append("signUpId", mine)
                .append("from", "$_from")
                .append("to", "$_to")
                .append("reason", literal(news.reason()));
        return SeatUpdates.steps(
                List.of(
                        SeatUpdates.whole(),
                        set(new Document("_from", op("add", op("indexOfArray", "$waiting.s", mine), 1))
                                .append("_to", op("min", position, size("$waiting")))),
                        set(new Document("waiting", sorted(map(op("range", 0, size("$waiting")), moved()), "q"))
                                .append(
                                        "changes",
                                        op("slice", join(orEmpty("$changes"), List.of(change)), -CHANGES_KEPT)))),
                SeatUpdates.moveUp(news),
                List.of(
                        SeatUpdates.tell(List.of(SeatFacts.entry(entry, Map.of(FROM, "$_from", TO, "$_to")))),
                        SeatUpdates.tellUp(news),
                        unset("_from", "_to", "_up")));
    }

    /** The seat at an index of the line with the sequence of its new place. */
    private static Document moved() {
        var i = op("add", "$$it", 1);
        var towardsEnd = op("and", op("gt", i, "$_from"), op("lte", i, "$_to"));
        var towardsHead = op("and", op("gte", i, "$_to"), op("lt", i, "$_from"));
        var place = when(
                op("eq", i, "$_from"),
                "$_to",
                when(towardsEnd, op("subtract", i, 1), when(towardsHead, op("add", i, 1), i)));
        var sequence = op("arrayElemAt", "$waiting.q", op("subtract", place, 1));
        return op("mergeObjects", op("arrayElemAt", "$waiting", "$$it"), new Document("q", sequence));
    }
}
