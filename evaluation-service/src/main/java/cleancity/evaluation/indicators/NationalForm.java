package cleancity.evaluation.indicators;

import cleancity.evaluation.model.YearValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values under the field names of the national filing interface, three years each, as a public sample client of it
 * shows them; what has no public name or no value is listed apart and never made up.
 */
final class NationalForm {
    private static final int YEARS = 3;

    private NationalForm() {}

    /** A year and its value, as the interface pairs them. */
    record Pair(int year, String value) {}

    /**
     * @param fields by national name
     * @param unnamed codes of indicators whose national name is not public
     * @param empty codes of indicators without a value
     */
    record Form(Map<String, List<Pair>> fields, List<String> unnamed, List<String> empty) {}

    static Form of(List<KeepIndicators.Line> lines) {
        var fields = new LinkedHashMap<String, List<Pair>>();
        var unnamed = new ArrayList<String>();
        var empty = new ArrayList<String>();
        for (var line : lines) {
            var code = line.definition().code();
            var field = line.definition().field();
            var values = line.indicator().values();
            if (values.isEmpty()) {
                empty.add(code);
            } else if (field == null) {
                unnamed.add(code);
            } else {
                fields.put(
                        field,
                        values.stream().limit(YEARS).map(NationalForm::pair).toList());
            }
        }
        return new Form(fields, unnamed, empty);
    }

    private static Pair pair(YearValue value) {
        return new Pair(value.year(), value.value().toPlainString());
    }
}
