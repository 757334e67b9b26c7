package cleancity.campaign.demo;

import cleancity.campaign.attendance.CheckInOut;
import cleancity.campaign.attendance.CloseShifts;
import cleancity.campaign.attendance.RotatingCode;
import cleancity.campaign.hours.BookHours;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.Declared;
import cleancity.campaign.model.Entry;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.Volunteer;
import cleancity.campaign.planning.ChangeCapacity;
import cleancity.campaign.planning.CreateCampaign;
import cleancity.campaign.planning.EndCampaigns;
import cleancity.campaign.planning.PublishCampaign;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.signup.LeaveShift;
import cleancity.campaign.signup.SignUpForShift;
import cleancity.kernel.area.Areas;
import cleancity.kernel.lifecycle.ProgressListener;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Months of volunteering that never happened, played through the real use cases with a clock of its own: the same seed
 * on the same day gives the same campaigns and people. Everything is marked as a sample.
 */
public final class SampleData {
    private static final Actor OFFICE = Actor.staff("sample-office", "样例办公室", null, Set.of(Role.OFFICE));
    private static final int AHEAD_DAYS = 10;
    private static final int NOTICE_DAYS = 9;

    private final SampleClock clock;
    private final Script script;
    private final RandomGenerator random;
    private final SampleSettings settings;
    private final SamplePeople people;
    private final SampleCampaigns campaigns;
    private final Cast cast;

    /** The use cases, working by the time of {@link #clock}. */
    public record Cast(
            CreateCampaign create,
            PublishCampaign publish,
            EndCampaigns end,
            ChangeCapacity capacity,
            SignUpForShift signUp,
            LeaveShift leave,
            CheckInOut checks,
            CloseShifts close,
            BookHours book,
            RotatingCode codes,
            Shifts shifts) {}

    /** Makes the use cases for a clock. */
    @FunctionalInterface
    public interface Casting {
        Cast of(Clock clock);
    }

    public SampleData(SampleSettings settings, Areas areas, Instant start, Casting casting) {
        this.settings = settings;
        this.random = new Random(settings.seed());
        this.clock = new SampleClock(start);
        this.script = new Script(clock);
        this.people = new SamplePeople(settings.people(), random);
        this.campaigns = new SampleCampaigns(areas, random);
        this.cast = casting.of(clock);
    }

    /** Plays everything that happened up to now. */
    public void play(Instant now, ProgressListener listener) {
        var first = Days.day(now).minusDays(settings.days());
        int span = settings.days() + AHEAD_DAYS;
        for (int i = 0; i < settings.campaigns(); i++) {
            plan(first.plusDays((long) i * span / settings.campaigns()));
        }
        script.play(now, listener);
    }

    private void plan(LocalDate day) {
        var draft = campaigns.draft(day);
        var announced = Days.at(day.minusDays(NOTICE_DAYS), 10, random.nextInt(60));
        boolean rainedOff = random.nextInt(18) == 0;
        script.at(announced, () -> {
            var campaign = cast.create().create(OFFICE, draft);
            cast.publish().publish(OFFICE, campaign.id());
            cast.shifts().ofCampaigns(List.of(campaign.id())).forEach(shift -> volunteer(shift, announced));
            if (rainedOff) {
                script.at(campaign.startsAt().minus(1, ChronoUnit.DAYS), () -> cast.end()
                        .cancel(OFFICE, campaign.id(), "【样例】暴雨橙色预警"));
            }
            script.at(campaign.endsAt().plus(1, ChronoUnit.MINUTES), () -> cast.end()
                    .completeOver());
            script.at(campaign.endsAt().plus(3, ChronoUnit.HOURS), () -> cast.close()
                    .closeOver());
        });
    }

    /** Some shifts are wanted by more than they hold, so that lines form. */
    private void volunteer(Shift shift, Instant from) {
        int wishes = (int) (shift.capacity() * (0.5 + random.nextDouble()));
        var open = Duration.between(from, shift.cutOffAt());
        for (int i = 0; i < wishes; i++) {
            var person = people.any();
            var at = from.plusSeconds(60 + random.nextLong(open.toSeconds()));
            boolean changesMind = random.nextInt(9) == 0;
            attend(shift, person);
            script.at(at, () -> signUp(shift, person, at, changesMind));
        }
        if (random.nextInt(5) != 0) {
            var confirmed = shift.endsAt().plus(1 + random.nextInt(6), ChronoUnit.DAYS);
            script.at(confirmed, () -> cast.book().book(OFFICE, shift.id()));
        }
        if (random.nextInt(6) == 0) {
            script.at(from.plus(open.dividedBy(2)), () -> cast.capacity()
                    .change(OFFICE, shift.id(), shift.capacity() + 3, "【样例】物资到位，增加名额"));
        }
    }

    /** Most come, most of them check out, and the office confirms most shifts within days. */
    private void attend(Shift shift, SamplePeople.Person person) {
        if (random.nextInt(12) == 0) {
            return;
        }
        var comes = shift.startsAt().plusSeconds(random.nextInt(1_500) - 900L);
        script.at(comes, () -> cast.checks().checkIn(person.actor(), shift.id(), note(shift, "in")));
        if (random.nextInt(7) != 0) {
            var goes = shift.endsAt().minusSeconds(random.nextInt(1_200));
            script.at(goes, () -> cast.checks().checkOut(person.actor(), shift.id(), note(shift, "out")));
        }
    }

    private CheckInOut.Note note(Shift shift, String what) {
        var code = cast.codes().at(shift.id(), clock.instant());
        return new CheckInOut.Note("sample-" + what, null, code, null);
    }

    private void signUp(Shift shift, SamplePeople.Person person, Instant at, boolean changesMind) {
        var entry = new Entry(
                true,
                new Volunteer(person.name(), person.birthYear(), null, null),
                new Declared(List.of(), true, Map.of()));
        var key = "sample-" + shift.id();
        var made = cast.signUp().signUp(person.actor(), new SignUpForShift.Wish(shift.id(), key, entry));
        if (changesMind) {
            var later = at.plus(Duration.between(at, shift.startsAt()).dividedBy(2));
            script.at(later, () -> cast.leave()
                    .leave(person.actor(), made.signUp().id()));
        }
    }
}
