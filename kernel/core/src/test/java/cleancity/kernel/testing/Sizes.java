package cleancity.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps source files small: none above 300 lines, half of them at 60 or below. */
public final class Sizes {
    private static final int MOST_LINES = 300;
    private static final int MEDIAN_LINES = 60;

    private Sizes() {}

    /** Checks {@code src/main/java} of the module in whose folder the tests run. */
    public static void check() {
        check(Path.of("src", "main", "java"));
    }

    /** Checks every Java file below the folders, taken together, but package-info.java, which holds no class. */
    public static void check(Path... folders) {
        var files = Stream.of(folders)
                .flatMap(folder -> measure(folder).stream())
                .sorted(Comparator.comparingLong(Measured::lines))
                .toList();
        if (files.isEmpty()) {
            throw new AssertionError("no Java files below " + List.of(folders) + ": nothing was checked");
        }
        var tooLong = files.stream().filter(file -> file.lines() > MOST_LINES).toList();
        if (!tooLong.isEmpty()) {
            throw new AssertionError("longer than " + MOST_LINES + " lines: " + tooLong);
        }
        long median = files.get((files.size() - 1) / 2).lines();
        if (median > MEDIAN_LINES) {
            throw new AssertionError("half of the files are longer than " + median + " lines, allowed " + MEDIAN_LINES);
        }
    }

    private static List<Measured> measure(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(file -> new Measured(file, lines(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Measured(Path file, long lines) {}
}
