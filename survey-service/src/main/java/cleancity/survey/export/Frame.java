package cleancity.survey.export;

import cleancity.kernel.model.LocalText;
import java.util.List;

/** The columns every wave has, whatever it asks. */
final class Frame {
    /** What stands in a text that is withheld. */
    static final String WITHHELD = "~";

    /**
     * A column.
     *
     * @param text its length in letters; 0 for a number
     * @param decimals of a number
     */
    record Column(String name, LocalText label, int text, int decimals) {}

    static final List<Column> COLUMNS = List.of(
            new Column("district", LocalText.of("县区代码，~为不予提供", "District code; ~ is withheld"), 12, 0),
            new Column("town", LocalText.of("镇街代码，~为不予提供", "Town code; ~ is withheld"), 12, 0),
            new Column("community", LocalText.of("村社区代码（抽样单位），~为不予提供", "Community code (PSU); ~ is withheld"), 60, 0),
            new Column("stratum", LocalText.of("抽样层，开放链接为空", "Sampling stratum; empty for open links"), 12, 0),
            new Column("weight", LocalText.of("设计权重 N/(π·n)，未作人口加权", "Design weight N/(π·n), not raked"), 0, 4),
            new Column("language", LocalText.of("作答语言，~为不予提供", "Language of the answer; ~ is withheld"), 8, 0),
            new Column("mode", LocalText.of("作答方式，~为不予提供", "How it was answered; ~ is withheld"), 20, 0),
            new Column("month", LocalText.of("作答月份，~为不予提供", "Month of the answer; ~ is withheld"), 7, 0),
            new Column("minutes", LocalText.of("作答分钟数（进位，最多60）", "Minutes it took, rounded up, 60 at most"), 0, 0),
            new Column("speeding", LocalText.of("作答过快标记", "Flag: faster than anybody reads"), 0, 0),
            new Column("straight_lining", LocalText.of("矩阵题同列标记", "Flag: one column throughout a matrix"), 0, 0));

    static final List<String> NAMES = COLUMNS.stream().map(Column::name).toList();

    private Frame() {}
}
