package cleancity.kernel.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The line with the headings, held against the columns an import knows.
 *
 * @param at where each known column stands
 * @param brackets what each known heading had in brackets
 * @param twice headings that stand there more than once
 * @param unread headings nobody asked for
 */
record Header(
        int line, Map<String, Integer> at, Map<String, String> brackets, List<String> twice, List<String> unread) {
    static Header of(Line line, Columns columns) {
        var places = new LinkedHashMap<String, List<Integer>>();
        var headings = new HashMap<Integer, Heading>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (!line.cell(i).isEmpty()) {
                var heading = Heading.of(line.cell(i).text());
                headings.put(i, heading);
                places.computeIfAbsent(heading.key(), _ -> new ArrayList<>()).add(i);
            }
        }
        var header =
                new Header(line.number(), new LinkedHashMap<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        columns.columns().forEach(column -> header.place(column, places, headings));
        headings.keySet().stream()
                .filter(place -> !header.at.containsValue(place))
                .forEach(place -> header.unread.add(line.cell(place).text()));
        return header;
    }

    private void place(Column column, Map<String, List<Integer>> places, Map<Integer, Heading> headings) {
        var names = new ArrayList<>(List.of(column.name()));
        names.addAll(column.others());
        for (var name : names) {
            var found = places.get(Heading.of(name).key());
            if (found != null && !at.containsKey(column.name()) && !at.containsValue(found.getFirst())) {
                at.put(column.name(), found.getFirst());
                brackets.put(
                        column.name(),
                        headings.getOrDefault(found.getFirst(), new Heading("", ""))
                                .bracket());
                if (found.size() > 1) {
                    twice.add(column.name());
                }
            }
        }
    }

    /** With the headings of a second line below, for those that stand there under a common one. */
    Header with(Header below) {
        var all = new LinkedHashMap<>(at);
        below.at.forEach(all::putIfAbsent);
        var words = new HashMap<>(brackets);
        below.brackets.forEach(words::putIfAbsent);
        return new Header(below.line, all, words, twice, unread);
    }

    boolean hasNothingElse() {
        return !at.isEmpty() && unread.isEmpty();
    }

    int known() {
        return at.size();
    }
}
