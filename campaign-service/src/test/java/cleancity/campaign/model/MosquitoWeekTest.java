package cleancity.campaign.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MosquitoWeekTest {
    private static final MosquitoWeek NONE = new MosquitoWeek("445102001001", "2026-W48", 0, 0, 0, 0, 0, 0);

    @Test
    void shouldReachAThresholdExactly_whenTheIndexIsThatHigh() {
        assertThat(level(100, 4)).isZero();
        assertThat(level(100, 5)).isEqualTo(5);
        assertThat(level(100, 19)).isEqualTo(5);
        assertThat(level(100, 20)).isEqualTo(20);
    }

    @Test
    void shouldRaiseNoAlarm_whenTooFewHousesWereInspected() {
        assertThat(level(49, 40)).isZero();
        assertThat(level(50, 10)).isEqualTo(20);
    }

    @Test
    void shouldKeepTheHighestLevel_whenLaterSheetsFindLess() {
        var high = NONE.with(sheet(50, 10));

        var later = high.with(sheet(950, 0));

        assertThat(later.level()).isEqualTo(20);
        assertThat(later.breteau()).isEqualTo(1.0);
        assertThat(later.sheets()).isEqualTo(2);
    }

    private static int level(int houses, int positive) {
        return NONE.with(sheet(houses, positive)).level();
    }

    private static MosquitoSheet sheet(int houses, int positive) {
        return new MosquitoSheet("sheet", houses, Math.min(houses, positive), 100, positive);
    }
}
