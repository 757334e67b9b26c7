package cleancity.survey.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndependenceTest {
    /** Agresti 2007, An Introduction to Categorical Data Analysis, p. 39; the example of R's chisq.test. */
    @Test
    void shouldEqualThePublishedFigure_whenPartyIsCrossedWithGender() {
        var test = Independence.pearson(new long[][] {{762, 327, 468}, {484, 239, 477}});

        assertThat(test.statistic()).isCloseTo(30.070149095754687, within(1e-10));
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
        assertThat(test.pValue()).isCloseTo(2.953589183211757e-07, within(1e-15));
    }

    @Test
    void shouldEqualTheTestOfProportions_whenThereAreTwoColumns() {
        var groups = List.of(
                new Proportion(83, 86), new Proportion(90, 93), new Proportion(129, 136), new Proportion(70, 82));
        var table = new long[][] {{83, 3}, {0, 0}, {90, 3}, {129, 7}, {70, 12}};

        assertThat(Independence.pearson(table).statistic())
                .isCloseTo(TrendTest.homogeneity(groups).statistic(), within(1e-10));
        assertThat(Independence.pearson(table).degreesOfFreedom()).isEqualTo(3);
    }

    @Test
    void shouldRefuse_whenAllAnswersAgree() {
        assertThatThrownBy(() -> Independence.pearson(new long[][] {{5, 0}, {7, 0}}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
