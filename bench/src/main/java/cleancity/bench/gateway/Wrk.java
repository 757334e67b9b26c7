package cleancity.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The load generator wrk. */
record Wrk(Path executable) implements Load {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");

    static Optional<Path> program() {
        return Stream.of("/usr/bin/wrk", "/usr/local/bin/wrk", "/opt/homebrew/bin/wrk")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public String name() {
        return "wrk";
    }

    @Override
    public long run(int port, String token, Duration time) {
        var output = output(
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + time.toSeconds() + "s",
                "-HAuthorization: Bearer " + token,
                "http://127.0.0.1:" + port + "/api/survey/waves/open");
        var requests = REQUESTS.matcher(output);
        if (!requests.find() || output.contains("Non-2xx")) {
            throw new IllegalStateException("not every request was answered with success:\n" + output);
        }
        return Long.parseLong(requests.group(1));
    }

    private String output(String... arguments) {
        var command = Stream.concat(Stream.of(executable.toString()), Stream.of(arguments))
                .toList();
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
