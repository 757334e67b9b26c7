package cleancity.campaign.hours;

import cleancity.campaign.model.HoursEntry;
import cleancity.campaign.model.Level;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.model.TeamResult;
import cleancity.campaign.ports.ById;
import cleancity.campaign.ports.HoursBook;
import cleancity.campaign.ports.SignUps;
import cleancity.campaign.ports.Teams;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.model.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The board of teams, and levels. Teams that want to be listed stand on the board with what they have given together;
 * people are never ranked, and see their own level only if they ask for it.
 */
public final class CountTeams {
    private static final int BATCH = 500;

    private final HoursBook book;
    private final SignUps signUps;
    private final Teams teams;

    public CountTeams(HoursBook book, SignUps signUps, Teams teams) {
        this.book = book;
        this.signUps = signUps;
        this.teams = teams;
    }

    /** Counts what the book has got since; may be done again and by several at once. */
    public void count() {
        for (var lines = book.after(teams.countedTo(), BATCH);
                !lines.isEmpty();
                lines = book.after(teams.countedTo(), BATCH)) {
            var ids = lines.stream().map(HoursEntry::signUpId).distinct().toList();
            var byId = new ById<>(signUps.find(ids), SignUp::id);
            lines.forEach(line -> byId.find(line.signUpId()).ifPresent(signUp -> count(line, signUp)));
            teams.countedTo(lines.getLast().sequence());
        }
    }

    private void count(HoursEntry line, SignUp signUp) {
        var team = signUp.volunteer().team();
        if (team != null && team.listed()) {
            int services = line.kind() == HoursEntry.Kind.SERVED ? 1 : 0;
            teams.count(team.name(), line.minutes() * signUp.seats(), services, line.sequence());
        }
    }

    List<TeamResult> board(@Nullable Cursor after, int limit) {
        return teams.board(after, limit);
    }

    long ahead(long minutes) {
        return teams.ahead(minutes);
    }

    /** A person's own level, if they want to see it. */
    Optional<Level> level(Actor actor, long minutes) {
        return teams.showsLevel(actor.requireResident().id()) ? Optional.of(Level.of(minutes)) : Optional.empty();
    }

    void show(Actor actor, boolean shown) {
        teams.showLevel(actor.requireResident().id(), shown);
    }
}
