package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the answers to one item are spread in the groups that another makes.
 *
 * @param n answers in the table
 * @param independence whether groups differ beyond chance; null when the table allows no test
 */
public record CrossTableView(
        String wave,
        String area,
        LocalText label,
        Head row,
        Head column,
        long n,
        List<Head> columns,
        List<Row> rows,
        @Nullable Test independence,
        LocalText note) {
    /** Something with a name for readers. */
    public record Head(String value, LocalText title) {}

    /**
     * One group.
     *
     * @param n answers of the group
     * @param cells share of each column in the group; empty when suppressed
     */
    public record Row(
            String value, LocalText title, @Nullable Long n, boolean suppressed, List<RateView> cells) {}

    /**
     * A test of independence.
     *
     * @param pValue null where the sample allows no such claim
     */
    public record Test(
            double statistic,
            double degreesOfFreedom,
            @Nullable Double denominatorDegreesOfFreedom,
            @Nullable Double pValue,
            String method) {}
}
