package cleancity.survey.estimates.design;

import java.util.List;

/** Weighting refused: some cells exist only in the sample or only in the population. */
public final class EmptyCells extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<String> withoutAnswers;
    private final transient List<String> withoutTotal;

    EmptyCells(String margin, List<String> withoutAnswers, List<String> withoutTotal) {
        super(margin + ": no answers in " + withoutAnswers + ", no population total for " + withoutTotal);
        this.withoutAnswers = List.copyOf(withoutAnswers);
        this.withoutTotal = List.copyOf(withoutTotal);
    }

    /** Population cells in which nobody answered, by name: merge them with a neighbour. */
    public List<String> withoutAnswers() {
        return withoutAnswers;
    }

    /** Cells of the sample whose population total is missing or not positive, by name. */
    public List<String> withoutTotal() {
        return withoutTotal;
    }
}
