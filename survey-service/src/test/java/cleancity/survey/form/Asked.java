package cleancity.survey.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the makers of conditions and answers need to know of a question that was made. */
record Asked(String name, Kind kind, List<Object> values, List<Object> rows, Map<String, Object> json) {
    boolean has(String property) {
        return Boolean.TRUE.equals(json.get(property));
    }

    boolean hasOther() {
        return has("hasOther") || has("showOtherItem");
    }

    boolean hasNone() {
        return has("hasNone") || has("showNoneItem");
    }

    List<Object> choosable() {
        var all = new ArrayList<>(values);
        if (hasOther()) {
            all.add(Choice.OTHER);
        }
        if (hasNone()) {
            all.add(Choice.NONE);
        }
        return all;
    }
}
