package cleancity.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cleancity.kernel.time.Holidays.Special;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private static final Instant YEAR_2026 = local("2026-01-01T00:00");
    private static final WorkingCalendar OFFICE = WorkingCalendar.office();

    @Test
    void shouldCrossTheNoonBreakAndTheNight_whenALimitRunsOver() {
        assertThat(OFFICE.deadline(local("2026-11-23T11:00"), Limit.hours(2))).isEqualTo(local("2026-11-23T15:30"));
        assertThat(OFFICE.deadline(local("2026-11-23T17:00"), Limit.hours(4))).isEqualTo(local("2026-11-24T11:30"));
    }

    @Test
    void shouldCountFromTheNextOpening_whenTheStartIsOutsideWorkingTime() {
        assertThat(OFFICE.deadline(local("2026-11-21T20:00"), Limit.hours(2))).isEqualTo(local("2026-11-23T10:30"));
        assertThat(OFFICE.deadline(local("2026-11-23T12:00"), Limit.hours(1))).isEqualTo(local("2026-11-23T15:30"));
    }

    @Test
    void shouldEndAtTheClosing_whenTheLimitFillsTheDay() {
        assertThat(OFFICE.deadline(local("2026-11-23T07:00"), Limit.days(1))).isEqualTo(local("2026-11-23T18:00"));
        assertThat(OFFICE.deadline(local("2026-11-23T10:00"), Limit.days(1))).isEqualTo(local("2026-11-24T10:00"));
    }

    @Test
    void shouldSkipTheHolidayAndUseMakeUpDays_whenSpringFestivalIsNear() {
        assertThat(OFFICE.isWorkday(LocalDate.parse("2026-02-14"))).isTrue();
        assertThat(OFFICE.isWorkday(LocalDate.parse("2026-02-23"))).isFalse();
        assertThat(OFFICE.deadline(local("2026-02-13T17:00"), Limit.hours(9))).isEqualTo(local("2026-02-24T09:30"));
    }

    @Test
    void shouldCountEveryHour_whenThePatrolGoesAroundTheClock() {
        var patrol = WorkingCalendar.patrol();
        var start = local("2026-10-01T23:10");

        assertThat(patrol.deadline(start, Limit.hours(30))).isEqualTo(start.plus(30, ChronoUnit.HOURS));
        assertThat(patrol.deadline(start, Limit.days(2))).isEqualTo(start.plus(2, ChronoUnit.DAYS));
    }

    @Test
    void shouldNotCountTheDayOfTheEvent_whenALawSetsTheTerm() {
        assertThat(OFFICE.closingAfter(local("2026-11-23T09:00"), 10)).isEqualTo(local("2026-12-07T18:00"));
        assertThat(OFFICE.closingAfter(local("2026-09-30T09:00"), 3)).isEqualTo(local("2026-10-10T18:00"));
    }

    @Test
    void shouldTakeTheLawsHolidaysOff_whenAYearIsNotPublishedYet() {
        assertThat(OFFICE.covers(Year.of(2025))).isTrue();
        assertThat(OFFICE.covers(Year.of(2026))).isTrue();
        assertThat(OFFICE.covers(Year.of(2027))).isFalse();
        assertThat(List.of("2027-01-01", "2027-02-05", "2027-02-08", "2027-04-05", "2027-06-09", "2027-09-15"))
                .allSatisfy(day ->
                        assertThat(OFFICE.isWorkday(LocalDate.parse(day))).isFalse());
        assertThat(OFFICE.isWorkday(LocalDate.parse("2027-01-04"))).isTrue();
        assertThat(OFFICE.isWorkday(LocalDate.parse("2027-10-04"))).isTrue();
    }

    @Test
    void shouldRunPastNewYear_whenATermReachesIntoTheNextYear() {
        var event = local("2026-11-30T10:00");

        assertThat(OFFICE.closingAfter(event, 23)).isEqualTo(local("2026-12-31T18:00"));
        assertThat(OFFICE.closingAfter(event, 24)).isEqualTo(local("2027-01-04T18:00"));
    }

    @Test
    void shouldHaveEveryHolidayOfTheLaw_whenTheYearIsUpTo2040() {
        for (int year = 2027; year <= 2040; year++) {
            var days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
            long off = days.filter(day -> Holidays.china().kindOf(day) == DayKind.HOLIDAY)
                    .count();

            // thirteen, less a day where 中秋 falls into 国庆
            assertThat(off).as("year %d", year).isBetween(12L, 13L);
        }
    }

    @Test
    void shouldKnowANewYear_whenACityAddsIt() {
        var moved = new Special(LocalDate.parse("2027-10-08"), DayKind.HOLIDAY, "国庆节");
        var added = Holidays.published(Year.of(2027), List.of(moved));
        var calendar = WorkingCalendar.office(Holidays.china().plus(added));

        assertThat(calendar.covers(Year.of(2027))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.parse("2027-10-08"))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.parse("2027-10-01"))).isFalse();
        assertThat(Holidays.china().plus(added).in(Year.of(2027)))
                .contains(moved)
                .isSortedAccordingTo(Comparator.comparing(Special::day));
        assertThat(calendar.isWorkday(LocalDate.parse("2026-10-01"))).isFalse();
    }

    @Test
    void shouldCountTheDaysOffAsPublished_whenTheYearIsKnown() {
        assertThat(workdays(2025)).isEqualTo(248);
        assertThat(workdays(2026)).isEqualTo(248);
    }

    @Test
    void shouldAgreeWithAWalkByTheMinute_whenStartAndLimitAreRandom() {
        var random = new Random(20261123);
        for (int i = 0; i < 400; i++) {
            var start = YEAR_2026.plus(random.nextInt(340 * 24 * 60), ChronoUnit.MINUTES);
            var end = start.plus(random.nextInt(14 * 24 * 60), ChronoUnit.MINUTES);
            int hours = 1 + random.nextInt(60);

            assertThat(OFFICE.workingTimeBetween(start, end))
                    .isEqualTo(Duration.ofMinutes(MinuteWalk.minutesBetween(start, end)));
            assertThat(OFFICE.deadline(start, Limit.hours(hours))).isEqualTo(MinuteWalk.after(start, hours * 60L));
            assertThat(OFFICE.isWorking(start)).isEqualTo(MinuteWalk.isWorking(start));
        }
    }

    @Test
    void shouldNeverEndOutsideWorkingTime_whenLimitsAreRandom() {
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            var start = YEAR_2026.plusMillis(random.nextLong(330L * 24 * 60 * 60 * 1000));
            var amount = Duration.ofMillis(1 + random.nextLong(100L * 60 * 60 * 1000));
            var end = OFFICE.addWorkingTime(start, amount);

            assertThat(OFFICE.isWorking(end.minusMillis(1))).isTrue();
            assertThat(OFFICE.workingTimeBetween(start, end)).isEqualTo(amount);
            assertThat(OFFICE.addWorkingTime(OFFICE.nextWorking(start), amount)).isEqualTo(end);
            assertThat(OFFICE.workingTimeBetween(end, start)).isZero();
        }
    }

    @Test
    void shouldRefuseNonsense_whenItIsBuilt() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.hours(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.days(10_001));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.between("12:00", "08:30"));
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.addWorkingTime(YEAR_2026, Duration.ofHours(-1)));
        var day = LocalDate.parse("2027-01-01");
        assertThatIllegalArgumentException().isThrownBy(() -> new Special(day, DayKind.FRIDAY, "x"));
        var off = new Special(day, DayKind.HOLIDAY, "x");
        assertThatIllegalArgumentException().isThrownBy(() -> Holidays.published(Year.of(2027), List.of(off, off)));
    }

    private static long workdays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(OFFICE::isWorkday)
                .count();
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
