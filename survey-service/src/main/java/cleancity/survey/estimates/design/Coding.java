package cleancity.survey.estimates.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Labels as small numbers in order of first appearance. */
record Coding(int[] codes, List<String> names) {
    static Coding of(List<String> labels) {
        Map<String, Integer> known = new HashMap<>();
        List<String> names = new ArrayList<>();
        int[] codes = new int[labels.size()];
        for (int i = 0; i < codes.length; i++) {
            String label = labels.get(i);
            codes[i] = known.computeIfAbsent(label, name -> {
                names.add(name);
                return names.size() - 1;
            });
        }
        return new Coding(codes, List.copyOf(names));
    }

    /** Codes for pairs of an outer and an inner label, so that inner labels may repeat across outer ones. */
    static Coding nested(Coding outer, List<String> inner) {
        List<String> pairs = new ArrayList<>(inner.size());
        for (int i = 0; i < inner.size(); i++) {
            pairs.add(outer.codes[i] + "/" + inner.get(i));
        }
        return of(pairs);
    }

    int size() {
        return names.size();
    }
}
