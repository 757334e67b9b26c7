package cleancity.campaign.store;

import static cleancity.campaign.facts.CampaignFacts.CAPACITY_CHANGED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_CALLED_OFF;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_CANCELLED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_CONFIRMED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_PROMOTED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_WAITLISTED;
import static cleancity.campaign.store.Expr.filter;
import static cleancity.campaign.store.Expr.join;
import static cleancity.campaign.store.Expr.literal;
import static cleancity.campaign.store.Expr.map;
import static cleancity.campaign.store.Expr.op;
import static cleancity.campaign.store.Expr.orEmpty;
import static cleancity.campaign.store.Expr.set;
import static cleancity.campaign.store.Expr.unset;
import static cleancity.campaign.store.Expr.when;

import cleancity.campaign.facts.CapacityTold;
import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.SignUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The updates that decide about seats, each one pipeline on one document. Work fields begin with an underscore and are
 * gone at the end of the pipeline.
 */
final class SeatUpdates {
    private static final long CAPACITY = 9_000_000_000_000_003L;
    private static final long TAKEN = 9_000_000_000_000_004L;
    private static final long WAITING = 9_000_000_000_000_005L;

    private SeatUpdates() {}

    /** Whether a sign-up of so many fits on the shift without waiting. */
    static Document fits(int seats) {
        return op("and", op("eq", "$waitingSize", 0), op("lte", op("add", "$taken", seats), "$capacity"));
    }

    static List<Bson> claim(SignUp signUp, SeatNews news) {
        int seats = signUp.seats();
        var seat = new Document("s", literal(signUp.id()))
                .append("p", literal(signUp.personId()))
                .append("n", seats)
                .append("q", op("toLong", "$seq"))
                .append("t", news.at());
        return List.of(
                set(new Document("_fits", fits(seats)).append("seq", op("add", "$seq", 1L))),
                set(new Document("_seat", seat)),
                set(new Document("confirmed", when("$_fits", join("$confirmed", List.of("$_seat")), "$confirmed"))
                        .append("waiting", when("$_fits", "$waiting", join("$waiting", List.of("$_seat"))))
                        .append("taken", when("$_fits", op("add", "$taken", seats), "$taken"))
                        .append("waitingSize", when("$_fits", "$waitingSize", op("add", "$waitingSize", 1)))),
                tell(List.of(when(
                        "$_fits",
                        SeatFacts.entry(SIGN_UP_CONFIRMED, news, "$_seat"),
                        SeatFacts.entry(SIGN_UP_WAITLISTED, news, "$_seat")))),
                unset("_fits", "_seat"));
    }

    static List<Bson> release(String signUpId, SeatNews news) {
        var mine = op("eq", "$$it.s", literal(signUpId));
        List<Bson> steps = new ArrayList<>();
        steps.add(set(new Document("_gone", filter(join("$confirmed", "$waiting"), mine))
                .append("confirmed", filter("$confirmed", op("not", mine)))
                .append("waiting", filter("$waiting", op("not", mine)))));
        steps.add(set(new Document("taken", new Document("$sum", "$confirmed.n"))
                .append("waitingSize", new Document("$size", "$waiting"))));
        steps.addAll(promote(news));
        steps.add(tell(map("$_gone", SeatFacts.entry(SIGN_UP_CANCELLED, news, "$$it"))));
        steps.add(tellPromoted(news));
        steps.add(unset("_gone", "_free", "_line", "_up"));
        return steps;
    }

    static List<Bson> resize(int capacity, String by, String reason, SeatNews news) {
        var shift = news.shift();
        var told = new CapacityTold(shift.id(), shift.campaignId(), CAPACITY, TAKEN, WAITING, by, reason);
        var entry = news.entry(CAPACITY_CHANGED, news.id(), shift.id(), told);
        var figures = Map.of(CAPACITY, "$capacity", TAKEN, "$taken", WAITING, "$waitingSize");
        List<Bson> steps = new ArrayList<>();
        steps.add(set(new Document("capacity", capacity)));
        steps.addAll(promote(news));
        steps.add(tell(List.of(SeatFacts.entry(entry, figures))));
        steps.add(tellPromoted(news));
        steps.add(unset("_free", "_line", "_up"));
        return steps;
    }

    static List<Bson> tellConfirmed(String type, SeatNews news) {
        return List.of(tell(map("$confirmed", SeatFacts.entry(type, news, "$$it"))));
    }

    static List<Bson> remind(String type, SeatNews news) {
        return List.of(
                set(new Document("reminded", true)), tell(map("$confirmed", SeatFacts.entry(type, news, "$$it"))));
    }

    static List<Bson> callOff(SeatNews news) {
        return List.of(
                set(new Document("status", "cancelled")),
                tell(map(join("$confirmed", "$waiting"), SeatFacts.entry(SIGN_UP_CALLED_OFF, news, "$$it"))));
    }

    /**
     * Moves up as many from the head of the line as fit, in their order and without passing anybody: a team that does
     * not fit holds the line. Nobody moves up once the shift has started.
     */
    private static List<Bson> promote(SeatNews news) {
        var open = op("and", op("eq", "$status", "open"), op("gt", "$startsAt", news.at()));
        var fits = op("and", "$$value.go", op("lte", "$$this.n", "$$value.left"));
        var next = when(
                fits,
                new Document("left", op("subtract", "$$value.left", "$$this.n"))
                        .append("k", op("add", "$$value.k", 1))
                        .append("go", true),
                new Document("left", "$$value.left").append("k", "$$value.k").append("go", false));
        var head = op("slice", "$waiting", op("max", 1, "$_free"));
        var walk = new Document(
                "$reduce",
                new Document("input", head)
                        .append(
                                "initialValue",
                                new Document("left", "$_free").append("k", 0).append("go", open))
                        .append("in", next));
        var some = op("gt", "$_line.k", 0);
        return List.of(
                set(new Document("_free", op("subtract", "$capacity", "$taken"))),
                set(new Document("_line", walk)),
                set(new Document("_up", when(some, op("slice", "$waiting", op("max", 1, "$_line.k")), List.of()))
                        .append(
                                "waiting",
                                when(
                                        some,
                                        op("slice", "$waiting", "$_line.k", op("max", 1, "$waitingSize")),
                                        "$waiting"))),
                set(new Document("confirmed", join("$confirmed", "$_up"))
                        .append("taken", op("add", "$taken", new Document("$sum", "$_up.n")))
                        .append("waitingSize", new Document("$size", "$waiting"))));
    }

    private static Bson tellPromoted(SeatNews news) {
        return tell(map("$_up", SeatFacts.entry(SIGN_UP_PROMOTED, news, "$$it")));
    }

    private static Bson tell(Object entries) {
        return set(new Document("outbox", join(orEmpty("$outbox"), entries)));
    }
}
