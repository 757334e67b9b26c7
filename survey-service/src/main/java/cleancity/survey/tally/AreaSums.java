package cleancity.survey.tally;

import cleancity.kernel.area.Areas;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import java.util.Collection;
import java.util.List;

/** Tallies summed up for every area around their communities. */
public final class AreaSums {
    private final Board board;

    private AreaSums(Board board) {
        this.board = board;
    }

    public static AreaSums of(Collection<Tally> tallies, Areas areas) {
        return new AreaSums(Board.EMPTY.with(List.copyOf(tallies), areas));
    }

    public Counts of(String area) {
        return board.of(area);
    }
}
