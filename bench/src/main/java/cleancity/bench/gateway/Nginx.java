package cleancity.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** nginx as a plain proxy with one worker, connections to the upstream kept. */
final class Nginx {
    private Nginx() {}

    static Optional<Path> program() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param log {@code off}, or a file for a line per request */
    static ChildProgram start(Path program, int upstream, String log) {
        try {
            var folder = Files.createTempDirectory("cleancity-nginx");
            int port = ChildProgram.freePort();
            var file = folder.resolve("nginx.conf");
            Files.writeString(file, configuration(log, upstream, port));
            var command = List.of(program.toString(), "-p", folder.toString(), "-e", "stderr", "-c", file.toString());
            return ChildProgram.start(command, port, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configuration(String log, int upstream, int port) {
        var user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
        return """
            daemon off;
            %s
            worker_processes 1;
            pid nginx.pid;
            error_log stderr crit;
            events { worker_connections 1024; }
            http {
              access_log %s;
              keepalive_requests 100000000;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;
              upstream tiny { server 127.0.0.1:%d; keepalive 64; keepalive_requests 100000000; }
              server {
                listen 127.0.0.1:%d;
                location / { proxy_pass http://tiny; proxy_http_version 1.1; proxy_set_header Connection ""; }
              }
            }
            """.formatted(user, log, upstream, port);
    }
}
