package cleancity.stores;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Node.js on PATH, as it describes itself and the system it was built for.
 *
 * @param major version of Node.js
 * @param target system and processor in npm's words, such as {@code linux-x64}
 * @param glibcMinor n of glibc 2.n; 0 where the C library is another one
 */
record NodeRuntime(int major, String target, int glibcMinor) {
    private static final int OLDEST = 20;
    private static final String QUESTION = "process.report.excludeNetwork = true;"
            + "console.log(process.versions.node, process.platform + '-' + process.arch,"
            + " process.report.getReport().header.glibcVersionRuntime || '-')";
    private static final Pattern ANSWER = Pattern.compile("(\\d+)\\.\\S+ (\\S+) (?:2\\.(\\d+)\\S*|-)");

    /** @throws StoreUnavailable when there is none, or one that is too old */
    static NodeRuntime onPath() {
        return of("node");
    }

    static NodeRuntime of(String program) {
        return parse(ask(program));
    }

    static NodeRuntime parse(String answer) {
        Matcher matcher = ANSWER.matcher(answer);
        if (!matcher.matches()) {
            throw StoreUnavailable.mongo("Node.js gave a strange answer: " + answer, null);
        }
        int major = Integer.parseInt(matcher.group(1));
        if (major < OLDEST) {
            throw StoreUnavailable.mongo("Node.js " + major + " is too old, " + OLDEST + " or newer is needed", null);
        }
        int glibc = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return new NodeRuntime(major, matcher.group(2), glibc);
    }

    private static String ask(String program) {
        try {
            CommandResult result =
                    CommandResult.of(new ProcessBuilder(program, "-e", QUESTION), Duration.ofSeconds(20));
            if (result.succeeded()) {
                return result.output();
            }
            throw StoreUnavailable.mongo("Node.js does not run: " + result.reason(), null);
        } catch (IOException notFound) {
            throw StoreUnavailable.mongo("it needs Node.js " + OLDEST + " or newer on PATH", notFound);
        }
    }
}
