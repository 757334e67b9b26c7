package cleancity.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process of its own, so that its processor time is its own. */
final class ChildProgram implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Path TROUBLES = Path.of("bench", "target", "servers.log");

    private final Process process;
    private final int port;

    private ChildProgram(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a program of this class path and waits until it listens. */
    static ChildProgram java(Class<?> program, int port, Map<String, String> variables, Object... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return start(command, port, variables);
    }

    static ChildProgram start(List<String> command, int port, Map<String, String> variables) {
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD) // written by the server, kept by nobody
                .redirectError(ProcessBuilder.Redirect.appendTo(TROUBLES.toFile()));
        builder.environment().putAll(variables);
        try {
            var child = new ChildProgram(builder.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(child::close));
            child.awaitPort();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Processor time so far, of the process and those it has started. */
    Duration cpu() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void awaitPort() {
        long end = System.nanoTime() + START.toNanos();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("a server of the measurement did not come up, see " + TROUBLES);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
