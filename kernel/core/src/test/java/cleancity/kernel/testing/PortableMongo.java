package cleancity.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.mongo.Portable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the sources that speak to MongoDB and finds operators that {@link Portable} does not list, whether written as
 * {@code "$operator"} or through the driver's builders, and calls that only a replica set answers.
 */
public final class PortableMongo {
    private static final Pattern LITERAL = Pattern.compile("\"(\\${1,2}[a-zA-Z0-9]+)\"");
    private static final Pattern BUILDER =
            Pattern.compile("\\b(?:Filters|Updates|Aggregates|Accumulators|Sorts|Projections)\\.([a-z]\\w*)");
    private static final Pattern STATIC_ALL =
            Pattern.compile("import static com\\.mongodb\\.client\\.model\\.\\w+\\.\\*");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(ClientSession|startSession|withTransaction|startTransaction|\\.watch\\(|mapReduce|Collation\\b)");

    /** Builders whose name is not the operator's. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("pushEach", "$push"),
            Map.entry("addEachToSet", "$addToSet"),
            Map.entry("pullByFilter", "$pull"),
            Map.entry("popFirst", "$pop"),
            Map.entry("popLast", "$pop"),
            Map.entry("replaceRoot", "$replaceRoot"),
            Map.entry("geoWithinBox", "$geoWithin"),
            Map.entry("geoWithinPolygon", "$geoWithin"),
            Map.entry("geoWithinCenterSphere", "$geoWithin"),
            Map.entry("jsonSchema", "$jsonSchema"));

    /** Builders that stand for no operator of their own. */
    private static final Set<String> PLAIN = Set.of(
            "combine",
            "empty",
            "ascending",
            "descending",
            "orderBy",
            "include",
            "exclude",
            "excludeId",
            "fields",
            "computed",
            "metaTextScore",
            "setOnInsert",
            "class");

    private PortableMongo() {}

    /** For the test of a module: all of its main sources. */
    public static void assertPortable(Path sources) {
        assertThat(violations(sources))
                .as("operators of MongoDB that are not portable")
                .isEmpty();
    }

    static Set<String> violations(Path sources) {
        var found = new TreeSet<String>();
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                if (text.contains("com.mongodb") || text.contains("org.bson")) {
                    in(text).forEach(word -> found.add(file.getFileName() + ": " + word));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Set<String> in(String text) {
        var words = new TreeSet<String>();
        LITERAL.matcher(text)
                .results()
                .map(m -> m.group(1))
                .filter(w -> looksLikeOperator(text, w))
                .forEach(words::add);
        BUILDER.matcher(text)
                .results()
                .map(m -> m.group(1))
                .filter(b -> !PLAIN.contains(b))
                .map(PortableMongo::operator)
                .forEach(words::add);
        words.removeAll(Portable.OPERATORS);
        for (var pattern : List.of(STATIC_ALL, FORBIDDEN)) {
            pattern.matcher(text).results().map(m -> m.group()).forEach(words::add);
        }
        return words;
    }

    /** A lone {@code "$word"} may also be a path to a field; as the name of a member it is an operator. */
    private static boolean looksLikeOperator(String text, String word) {
        return Pattern.compile("(?:new (?:Bson)?Document\\(|append\\(|Map\\.of\\(|entry\\()\\s*\"" + Pattern.quote(word)
                        + "\"")
                .matcher(text)
                .find();
    }

    private static String operator(String builder) {
        return NAMES.getOrDefault(builder, "$" + builder);
    }
}
