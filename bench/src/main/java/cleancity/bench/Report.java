package cleancity.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One table per measurement, printed as it comes and kept as a file. */
public final class Report {
    private final PrintStream out;
    private final Path file;
    private final StringBuilder text = new StringBuilder();

    public Report(PrintStream out, Path file) {
        this.out = out;
        this.file = file;
    }

    public void table(String title, List<Row> rows, String... notes) {
        var lines = new ArrayList<String>();
        lines.add("## " + title);
        lines.add("");
        lines.add("| what | figure | peer | ratio | blocks: min / median / max | goal |");
        lines.add("|---|---|---|---|---|---|");
        rows.forEach(row -> lines.add("| "
                + String.join(" | ", row.what(), row.figure(), row.peer(), row.ratio(), row.blocks(), row.goal())
                + " |"));
        lines.add("");
        for (var note : notes) {
            lines.add(note);
            lines.add("");
        }
        say(String.join("\n", lines));
    }

    public void say(String line) {
        out.println(line);
        text.append(line).append('\n');
    }

    void write() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
