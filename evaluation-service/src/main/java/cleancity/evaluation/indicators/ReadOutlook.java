package cleancity.evaluation.indicators;

import cleancity.evaluation.filing.KeepDocuments;
import cleancity.evaluation.model.FilingDocument;
import cleancity.evaluation.model.Indicator;
import cleancity.evaluation.store.DutyStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What data and documents are expected to bring, with what the figures rest on; the 600 points on site are inspections'. */
public final class ReadOutlook {
    private static final int DATA = 240;
    private static final int DOCUMENTS = 60;

    private final KeepIndicators indicators;
    private final KeepDocuments documents;
    private final DutyStore duties;

    public ReadOutlook(KeepIndicators indicators, KeepDocuments documents, DutyStore duties) {
        this.indicators = indicators;
        this.documents = documents;
        this.duties = duties;
    }

    /** @param known points entered by the office so far */
    record Data(
            int of, BigDecimal expected, BigDecimal known, int met, int missed, int withoutValue, int withoutRule) {}

    /** @param expected an equal share for each accepted kind */
    record Documents(int of, BigDecimal expected, int kinds, int accepted, int late) {}

    record Duties(long open, long overdue) {}

    record Outlook(Data data, Documents documents, Duties duties) {}

    public Outlook read() {
        return new Outlook(data(), documents(), duties());
    }

    private Data data() {
        var lines = indicators.lines();
        Map<Indicator.State, Integer> states = new EnumMap<>(Indicator.State.class);
        lines.forEach(line -> states.merge(line.state(), 1, Integer::sum));
        return new Data(
                DATA,
                sum(lines.stream().map(KeepIndicators.Line::expected).toList()),
                sum(lines.stream().map(KeepIndicators.Line::possible).toList()),
                states.getOrDefault(Indicator.State.MET, 0),
                states.getOrDefault(Indicator.State.MISSED, 0),
                states.getOrDefault(Indicator.State.NO_VALUE, 0),
                states.getOrDefault(Indicator.State.NO_RULE, 0));
    }

    private static BigDecimal sum(List<BigDecimal> points) {
        return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Documents documents() {
        var states = documents.all().stream()
                .map(document -> document.state(documents.today()))
                .toList();
        int accepted = Collections.frequency(states, FilingDocument.State.ACCEPTED);
        var expected = BigDecimal.valueOf(DOCUMENTS)
                .multiply(BigDecimal.valueOf(accepted))
                .divide(BigDecimal.valueOf(states.size()), 1, RoundingMode.HALF_UP);
        return new Documents(
                DOCUMENTS, expected, states.size(), accepted, Collections.frequency(states, FilingDocument.State.LATE));
    }

    private Duties duties() {
        var open = new DutyStore.Wanted(null, null, null, true);
        var overdue = new DutyStore.Wanted(null, null, documents.today(), true);
        return new Duties(duties.count(open), duties.count(overdue));
    }
}
