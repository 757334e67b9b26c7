package cleancity.campaign.store;

import static cleancity.campaign.store.Expr.filter;
import static cleancity.campaign.store.Expr.join;
import static cleancity.campaign.store.Expr.op;
import static cleancity.campaign.store.Expr.reduce;
import static cleancity.campaign.store.Expr.size;
import static cleancity.campaign.store.Expr.when;

import java.time.Instant;
import java.util.List;
import org.bson.Document;

/**
 * Who gets a place, as expressions over a shift's document. One person fits when places are left beside those kept for
 * teams; a team when there is room for all of it. Whoever does not fit holds the line: nobody behind moves up, except that
 * a team may pass people who wait alone when it takes kept places only, which none of them could have.
 */
final class SeatLine {
    /** Work fields: places given, those of teams, places kept for teams. */
    private static final Document KEPT = op("max", 0, op("subtract", "$reserved", "$$value.tt"));

    private static final Document WITH_THIS = op("add", "$$value.t", "$$this.n");
    private static final Document IS_TEAM = isTeam("$$this.n");
    private static final Document TEAM_SEATS = op("add", "$$value.tt", when(IS_TEAM, "$$this.n", 0));
    private static final Document TEAM_FITS = op("lte", WITH_THIS, "$capacity");
    private static final Document ONE_FITS = op("lte", op("add", WITH_THIS, KEPT), "$capacity");
    private static final Document KEPT_SUFFICE = op("lte", "$$this.n", KEPT);

    private SeatLine() {}

    static Document isTeam(Object seats) {
        return op("gt", seats, 1);
    }

    /**
     * Takes newcomers one after the other: {@code in} are those who got a place ({@code up}) or a place in line, {@code q}
     * the last sequence given.
     */
    static Document admitted(Object newcomers) {
        var noLine = op("eq", "$$value.w", 0);
        var noTeamInLine = op("eq", "$$value.wt", 0);
        var fits = when(
                IS_TEAM,
                op("and", TEAM_FITS, op("or", noLine, op("and", noTeamInLine, KEPT_SUFFICE))),
                op("and", ONE_FITS, noLine));
        var mayWait = op("and", op("lt", "$$value.w", "$waitingLimit"), op("lte", "$$this.n", "$capacity"));
        var waitingTeams = op("add", "$$value.wt", when(IS_TEAM, 1, 0));
        var given = state(WITH_THIS, TEAM_SEATS, "$$value.w", "$$value.wt", true);
        var queued = state("$$value.t", "$$value.tt", op("add", "$$value.w", 1), waitingTeams, false);
        var initial = new Document("t", "$taken")
                .append("tt", "$teamTaken")
                .append("w", "$waitingSize")
                .append("wt", size(filter("$waiting", isTeam("$$it.n"))))
                .append("q", "$seq")
                .append("in", List.of());
        return reduce(newcomers, initial, when(fits, given, when(mayWait, queued, "$$value")));
    }

    private static Document state(Object taken, Object teamTaken, Object line, Object teams, boolean up) {
        var next = op("toLong", op("add", "$$value.q", 1));
        var seat = new Document("s", "$$this.s")
                .append("p", "$$this.p")
                .append("n", "$$this.n")
                .append("q", next)
                .append("t", "$$this.t")
                .append("up", up);
        return new Document("t", taken)
                .append("tt", teamTaken)
                .append("w", line)
                .append("wt", teams)
                .append("q", next)
                .append("in", join("$$value.in", List.of(seat)));
    }

    /** Those in line who move up now, in their order; nobody once the shift has started. */
    static Document movingUp(Instant now) {
        var open = op("and", op("eq", "$status", "open"), op("gt", "$startsAt", now));
        var can = when(
                IS_TEAM,
                op("and", "$$value.teams", TEAM_FITS, op("or", "$$value.ones", KEPT_SUFFICE)),
                op("and", "$$value.ones", ONE_FITS));
        var goes = new Document("t", WITH_THIS)
                .append("tt", TEAM_SEATS)
                .append("ones", "$$value.ones")
                .append("teams", "$$value.teams")
                .append("up", join("$$value.up", List.of("$$this")));
        var stays = new Document("t", "$$value.t")
                .append("tt", "$$value.tt")
                .append("ones", false)
                .append("teams", op("and", "$$value.teams", op("not", IS_TEAM)))
                .append("up", "$$value.up");
        var initial = new Document("t", "$taken")
                .append("tt", "$teamTaken")
                .append("ones", open)
                .append("teams", open)
                .append("up", List.of());
        var free = op("subtract", "$capacity", "$taken");
        var none =
                op("lte", op("subtract", "$reserved", "$teamTaken"), 0); // kept: then only the head of the line can go
        var ahead = when(none, op("slice", "$waiting", op("max", 1, free)), "$waiting");
        var line = when(op("gt", free, 0), ahead, List.of());
        return reduce(line, initial, when(can, goes, stays));
    }
}
