package cleancity.campaign.store;

import static cleancity.campaign.facts.CampaignFacts.CAPACITY_CHANGED;
import static cleancity.campaign.facts.CampaignFacts.PLACES_RELEASED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_CANCELLED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_CONFIRMED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_DENIED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_OFFERED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_OFFER_ENDED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_PROMOTED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_REQUESTED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_WAITLISTED;
import static cleancity.campaign.store.Expr.filter;
import static cleancity.campaign.store.Expr.join;
import static cleancity.campaign.store.Expr.literal;
import static cleancity.campaign.store.Expr.map;
import static cleancity.campaign.store.Expr.op;
import static cleancity.campaign.store.Expr.orEmpty;
import static cleancity.campaign.store.Expr.set;
import static cleancity.campaign.store.Expr.size;
import static cleancity.campaign.store.Expr.sum;
import static cleancity.campaign.store.Expr.unset;
import static cleancity.campaign.store.Expr.when;

import cleancity.campaign.facts.CapacityTold;
import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.model.SignUpState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The updates that decide about seats, each one pipeline on one document: what leaves, what comes, who moves up by {@link
 * SeatLine}, the figures, the facts. Work fields begin with an underscore and are gone at the end of the pipeline.
 */
final class SeatUpdates {
    private static final long CAPACITY = 9_000_000_000_000_003L;
    private static final long TAKEN = 9_000_000_000_000_004L;
    private static final long WAITING = 9_000_000_000_000_005L;
    private static final Bson CLEAN = unset("_new", "_in", "_gone", "_up");

    private SeatUpdates() {}

    /** Takes the claims in their order; those the shift holds already or has fenced off are left out. */
    static List<Bson> claim(List<SignUp> claims, SeatNews news) {
        return steps(
                List.of(whole(), unknown(claims), set(new Document("_in", SeatLine.admitted(strangers(claims, news))))),
                admit(),
                List.of(figures(), tell(admission(news)), CLEAN));
    }

    /** Notes requests in their order; they hold nothing until they are approved. */
    static List<Bson> request(List<SignUp> claims, int most, SeatNews news) {
        var free = op("max", 0, op("subtract", most, size("$requested")));
        var asking = op("slice", strangers(claims, news), op("max", 1, free));
        var numbered = map(
                op("range", 0, size("$_gone")),
                op(
                        "mergeObjects",
                        op("arrayElemAt", "$_gone", "$$it"),
                        new Document("q", after(op("add", "$$it", 1)))));
        return List.of(
                whole(),
                unknown(claims),
                set(new Document("_gone", when(op("gt", free, 0), asking, List.of()))),
                set(new Document("_in", numbered)),
                set(new Document("requested", join("$requested", "$_in")).append("seq", after(size("$_in")))),
                figures(),
                tell(map("$_in", SeatFacts.entry(SIGN_UP_REQUESTED, news, "$$it"))),
                CLEAN);
    }

    private static Document after(Object steps) {
        return op("toLong", op("add", "$seq", steps));
    }

    /** A request becomes a claim like any other, in the order of approval; it stays a request when nothing can be had. */
    static List<Bson> approve(String signUpId, SeatNews news) {
        var mine = filter("$requested", is(signUpId));
        var left = filter("$requested", op("not", is(signUpId)));
        return steps(
                List.of(whole(), set(new Document("_in", SeatLine.admitted(mine)))),
                admit(),
                List.of(
                        set(new Document("requested", when(op("gt", size("$_in.in"), 0), left, "$requested"))),
                        figures(),
                        tell(admission(news)),
                        CLEAN));
    }

    static List<Bson> deny(String signUpId, @Nullable String reason, SeatNews news) {
        var mine = filter("$requested", is(signUpId));
        return List.of(
                whole(),
                set(new Document("_gone", mine).append("requested", filter("$requested", op("not", is(signUpId))))),
                drop(SignUpState.DENIED, reason),
                figures(),
                tell(map("$_gone", SeatFacts.entry(SIGN_UP_DENIED, news, "$$it"))),
                CLEAN);
    }

    static List<Bson> release(String signUpId, SeatNews news) {
        var others = op("not", is(signUpId));
        return steps(
                List.of(
                        whole(),
                        set(new Document("_gone", filter(all(), is(signUpId)))
                                .append("confirmed", filter("$confirmed", others))
                                .append("offered", filter("$offered", others))
                                .append("waiting", filter("$waiting", others))
                                .append("requested", filter("$requested", others))),
                        figures()),
                moveUp(news),
                List.of(tell(map("$_gone", SeatFacts.entry(SIGN_UP_CANCELLED, news, "$$it"))), tellUp(news), CLEAN));
    }

    /** The place on offer becomes a place. */
    static List<Bson> accept(String signUpId, SeatNews news) {
        return List.of(
                whole(),
                set(new Document("_gone", filter("$offered", is(signUpId)))
                        .append("offered", filter("$offered", op("not", is(signUpId))))),
                set(new Document("confirmed", join("$confirmed", map("$_gone", plain("$$it"))))),
                figures(),
                tell(map("$_gone", SeatFacts.entry(SIGN_UP_CONFIRMED, news, "$$it"))),
                CLEAN);
    }

    /** Offers that ended go to the next in line. */
    static List<Bson> endOffers(SeatNews news) {
        var ended = op("lte", "$$it.x", news.at());
        return steps(
                List.of(
                        whole(),
                        set(new Document("_gone", filter("$offered", ended))
                                .append("offered", filter("$offered", op("not", ended)))),
                        drop(SignUpState.EXPIRED, null),
                        figures()),
                moveUp(news),
                List.of(tell(map("$_gone", SeatFacts.entry(SIGN_UP_OFFER_ENDED, news, "$$it"))), tellUp(news), CLEAN));
    }

    static List<Bson> resize(int capacity, String by, String reason, SeatNews news) {
        return steps(
                List.of(whole(), set(new Document("capacity", capacity))),
                moveUp(news),
                List.of(tell(List.of(changed(CAPACITY_CHANGED, by, reason, news))), tellUp(news), CLEAN));
    }

    /** Places kept for teams become everybody's. */
    static List<Bson> releaseReserved(SeatNews news) {
        return steps(
                List.of(whole(), set(new Document("reserved", 0))),
                moveUp(news),
                List.of(tell(List.of(changed(PLACES_RELEASED, "clock", "", news))), tellUp(news), CLEAN));
    }

    private static Document changed(String type, String by, String reason, SeatNews news) {
        var shift = news.shift();
        var told = new CapacityTold(shift.id(), shift.campaignId(), CAPACITY, TAKEN, WAITING, by, reason);
        var figures = Map.of(CAPACITY, "$capacity", TAKEN, "$taken", WAITING, "$waitingSize");
        return SeatFacts.entry(news.entry(type, news.id(), shift.id(), told), figures);
    }

    @SafeVarargs
    static List<Bson> steps(List<Bson>... parts) {
        var all = new ArrayList<Bson>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }

    /** Documents of earlier versions lack what came later. */
    static Bson whole() {
        return set(new Document("offered", orEmpty("$offered"))
                .append("requested", orEmpty("$requested"))
                .append("reserved", op("ifNull", "$reserved", 0))
                .append("teamTaken", op("ifNull", "$teamTaken", 0)));
    }

    static Document all() {
        return join("$confirmed", "$offered", "$waiting", "$requested");
    }

    static Document is(String signUpId) {
        return op("eq", "$$it.s", literal(signUpId));
    }

    /** Those of the claims that the shift neither holds nor has fenced off. */
    private static Bson unknown(List<SignUp> claims) {
        var known = join("$confirmed.s", "$offered.s", "$waiting.s", "$requested.s", orEmpty("$fenced"));
        var ids = claims.stream().map(SignUp::id).toList();
        return set(new Document("_new", op("setDifference", literal(ids), known)));
    }

    private static Document strangers(List<SignUp> claims, SeatNews news) {
        var wanted = claims.stream()
                .map(claim -> new Document("s", claim.id())
                        .append("p", claim.personId())
                        .append("n", claim.seats())
                        .append("t", news.at()))
                .toList();
        return filter(literal(wanted), op("in", "$$it.s", "$_new"));
    }

    private static Document plain(String seat) {
        return new Document("s", seat + ".s")
                .append("p", seat + ".p")
                .append("n", seat + ".n")
                .append("q", seat + ".q")
                .append("t", seat + ".t");
    }

    private static List<Bson> admit() {
        var up = map(filter("$_in.in", "$$it.up"), plain("$$it"));
        var line = map(filter("$_in.in", op("not", "$$it.up")), plain("$$it"));
        return List.of(set(new Document("confirmed", join("$confirmed", up))
                .append("waiting", join("$waiting", line))
                .append("seq", "$_in.q")));
    }

    private static Document admission(SeatNews news) {
        return map(
                "$_in.in",
                when(
                        "$$it.up",
                        SeatFacts.entry(SIGN_UP_CONFIRMED, news, "$$it"),
                        SeatFacts.entry(SIGN_UP_WAITLISTED, news, "$$it")));
    }

    /** The figures beside the arrays; after every change of those. */
    static Bson figures() {
        var given = join("$confirmed", "$offered");
        var teams = map(filter(given, SeatLine.isTeam("$$it.n")), "$$it.n");
        return set(new Document("taken", op("add", sum("$confirmed.n"), sum("$offered.n")))
                .append("teamTaken", sum(teams))
                .append("waitingSize", size("$waiting"))
                .append("askedSize", size("$requested")));
    }

    private static Bson drop(SignUpState why, @Nullable String note) {
        var each = new Document("s", "$$it.s").append("why", why.name()).append("note", literal(note));
        return set(new Document(
                "dropped",
                when(op("gt", size("$_gone"), 0), join(orEmpty("$dropped"), map("$_gone", each)), "$dropped")));
    }

    /** Whoever moves up gets the place, or the offer of it. */
    static List<Bson> moveUp(SeatNews news) {
        var until = news.offeredUntil();
        var to = until == null ? "confirmed" : "offered";
        Object up = until == null ? "$_up" : map("$_up", op("mergeObjects", "$$it", new Document("x", until)));
        var left = filter("$waiting", op("not", op("in", "$$it.s", "$_up.s")));
        return List.of(
                set(new Document("_up", SeatLine.movingUp(news.at()))),
                set(new Document("_up", "$_up.up")),
                set(new Document("waiting", when(op("gt", size("$_up"), 0), left, "$waiting"))
                        .append(to, join("$" + to, up))),
                figures());
    }

    static Bson tellUp(SeatNews news) {
        var type = news.offeredUntil() == null ? SIGN_UP_PROMOTED : SIGN_UP_OFFERED;
        return tell(map("$_up", SeatFacts.entry(type, news, "$$it")));
    }

    static Bson tell(Object entries) {
        return set(new Document("outbox", join(orEmpty("$outbox"), entries)));
    }
}
