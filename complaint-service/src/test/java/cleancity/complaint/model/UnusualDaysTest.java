package cleancity.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusualDaysTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 2);

    /** From R 4: qpois and qnbinom at 0.005 and 0.995; a negative binomial of size n has the variance m + m²/n. */
    @ParameterizedTest
    @CsvSource({"10, 0, 3, 19", "0.3, 0, 0, 2", "250, 0, 210, 292", "10, 5, 1, 29", "3, 0.7, 0, 21", "120, 40, 70, 183"
    })
    void shouldGiveTheBandThatRGives_whenMeanAndVarianceAreKnown(double mean, double size, int low, int high) {
        double variance = size == 0 ? mean : mean + mean * mean / size;

        assertThat(UnusualDays.quantile(mean, variance, 0.005)).isEqualTo(low);
        assertThat(UnusualDays.quantile(mean, variance, 0.995)).isEqualTo(high);
    }

    @Test
    void shouldFindTheStormAndTheSilence_whenOtherDaysAreAsUsual() {
        var counts = weeks(9);
        counts.put(FROM.plusDays(2), 95);
        counts.remove(FROM.plusDays(4));

        var days = UnusualDays.find(counts, FROM, FROM.plusDays(6), FROM.plusDays(7));

        assertThat(days).hasSize(7);
        assertThat(days.stream().filter(UnusualDays.Day::unusual).map(UnusualDays.Day::day))
                .containsExactly(FROM.plusDays(2), FROM.plusDays(4));
        assertThat(days.get(5).expected()).isBetween(10.0, 30.0); // a Saturday is held against Saturdays
        assertThat(days.get(0).expected()).isBetween(30.0, 50.0);
    }

    @Test
    void shouldNotJudge_whenThereAreTooFewWeeks() {
        var days = UnusualDays.find(Map.of(FROM.minusWeeks(3), 1, FROM, 500), FROM, FROM, FROM.plusDays(1));

        assertThat(days.getFirst().unusual()).isFalse();
        assertThat(days.getFirst().expected()).isNull();
    }

    @Test
    void shouldNotJudgeTheRunningDay_whenItHasHardlyBegun() {
        var counts = weeks(9);
        counts.put(FROM, 0);

        var running = UnusualDays.find(counts, FROM, FROM, FROM).getFirst();

        assertThat(running.unusual()).isFalse();
        assertThat(running.expected()).isNull();
        assertThat(UnusualDays.find(counts, FROM, FROM, FROM.plusDays(1))
                        .getFirst()
                        .unusual())
                .isTrue();
    }

    @Test
    void shouldNotMeasureByAStorm_whenItsWeekdayComesAgain() {
        var calm = weeks(9);
        var stormy = weeks(9);
        stormy.put(FROM.minusWeeks(1), 400);

        assertThat(UnusualDays.find(stormy, FROM, FROM, FROM.plusDays(1))
                        .getFirst()
                        .high())
                .isLessThanOrEqualTo(UnusualDays.find(calm, FROM, FROM, FROM.plusDays(1))
                                .getFirst()
                                .high()
                        + 5);
    }

    @Test
    void shouldRarelyRaiseAFalseAlarm_whenNothingIsUnusual() {
        var random = new Random(7);
        var counts = new HashMap<LocalDate, Integer>();
        for (int day = -400; day < 0; day++) {
            counts.put(FROM.plusDays(day), poisson(random, 40));
        }

        var days = UnusualDays.find(counts, FROM.minusDays(300), FROM.minusDays(1), FROM);

        assertThat(days.stream().filter(UnusualDays.Day::unusual).count()).isLessThan(15);
    }

    private static Map<LocalDate, Integer> weeks(int many) {
        var random = new Random(3);
        var counts = new HashMap<LocalDate, Integer>();
        for (int day = -7 * many; day < 7; day++) {
            var date = FROM.plusDays(day);
            counts.put(date, poisson(random, date.getDayOfWeek().getValue() > 5 ? 20 : 40));
        }
        return counts;
    }

    private static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        int k = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            k++;
        }
        return k;
    }
}
