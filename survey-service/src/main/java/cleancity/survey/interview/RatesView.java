package cleancity.survey.interview;

import cleancity.survey.estimates.planning.FieldRates;
import cleancity.survey.estimates.planning.ResponseRates;
import cleancity.survey.model.Disposition;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Final dispositions and their rates on the wire; a rate whose base is empty is left out. */
record RatesView(
        long contacts,
        Map<String, Long> outcomes,
        @Nullable Double rr1,
        @Nullable Double rr2,
        @Nullable Double rr3,
        @Nullable Double rr4,
        @Nullable Double rr5,
        @Nullable Double rr6,
        @Nullable Double cooperation,
        @Nullable Double cooperationOfTheAble,
        @Nullable Double refusal,
        @Nullable Double contact) {
    static RatesView of(Map<Disposition, Long> counts, double eligibleShare) {
        var outcomes = new TreeMap<String, Long>();
        counts.forEach((disposition, n) -> outcomes.put(disposition.slug(), n));
        long contacts = outcomes.values().stream().mapToLong(Long::longValue).sum();
        if (noneEligible(counts)) {
            return new RatesView(contacts, outcomes, null, null, null, null, null, null, null, null, null, null);
        }
        var cases = cases(counts, eligibleShare);
        var field = new FieldRates(cases);
        return new RatesView(
                contacts,
                outcomes,
                cases.rr1(),
                cases.rr2(),
                cases.rr3(),
                cases.rr4(),
                cases.rr5(),
                cases.rr6(),
                number(field.cooperation()),
                number(field.cooperationOfTheAble()),
                number(field.refusal()),
                number(field.contact()));
    }

    private static boolean noneEligible(Map<Disposition, Long> counts) {
        return counts.keySet().stream().allMatch(each -> switch (each) {
            case SCREENED_OUT, INELIGIBLE, UNKNOWN_ELIGIBILITY, UNKNOWN_HOUSEHOLD -> true;
            case COMPLETE, PARTIAL, REFUSAL, OTHER, NON_CONTACT -> false;
        });
    }

    private static ResponseRates cases(Map<Disposition, Long> counts, double eligibleShare) {
        return new ResponseRates(
                counts.getOrDefault(Disposition.COMPLETE, 0L),
                counts.getOrDefault(Disposition.PARTIAL, 0L),
                counts.getOrDefault(Disposition.REFUSAL, 0L),
                counts.getOrDefault(Disposition.NON_CONTACT, 0L),
                counts.getOrDefault(Disposition.OTHER, 0L),
                counts.getOrDefault(Disposition.UNKNOWN_HOUSEHOLD, 0L),
                counts.getOrDefault(Disposition.UNKNOWN_ELIGIBILITY, 0L),
                eligibleShare);
    }

    private static @Nullable Double number(double rate) {
        return Double.isNaN(rate) ? null : rate;
    }
}
