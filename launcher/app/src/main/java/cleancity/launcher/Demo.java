package cleancity.launcher;

import java.io.PrintStream;
import java.util.Map;

final class Demo {
    private Demo() {}

    static void fill(LocalSettings settings, Map<String, String> environment, PrintStream out) {
        out.println(settings + " " + environment.size());
    }
}
