package cleancity.bench.gateway;

import cleancity.bench.Measurement;
import cleancity.bench.Report;
import cleancity.bench.Row;
import cleancity.bench.Spread;
import cleancity.bench.Turns;
import cleancity.kernel.lifecycle.Closing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Server CPU-µs per request of the gateway in front of a tiny service, beside proxies that only pass through. */
public final class PassThrough implements Measurement {
    private static final Duration BLOCK = Duration.ofSeconds(2);
    private static final int WARM = 150_000;
    private static final int MOST_WARM_UPS = 8;
    private static final int BLOCKS = 5;
    private static final String OURS = "gateway";
    private static final String BARE_NGINX = "bare nginx";
    private static final double MOST_MICROS = 20;
    private static final double MOST_RATIO = 2;

    @Override
    public String name() {
        return "pass-through";
    }

    @Override
    public void run(boolean large, Report report) {
        var load = Load.available();
        try (var closing = new Closing()) {
            int upstream = ChildProgram.freePort();
            closing.add(ChildProgram.java(TinyUpstream.class, upstream, Map.of(), upstream));
            var door = closing.add(Door.open(upstream));
            var servers = new LinkedHashMap<String, ChildProgram>();
            servers.put(OURS, door.program());
            Nginx.program().ifPresent(program -> {
                servers.put(BARE_NGINX, closing.add(Nginx.start(program, upstream, "off")));
                servers.put("nginx with its log", closing.add(Nginx.start(program, upstream, "/dev/null")));
            });
            int port = ChildProgram.freePort();
            servers.put(
                    "bare Vert.x proxy",
                    closing.add(ChildProgram.java(BareProxy.class, port, Map.of(), port, upstream)));
            servers.values().forEach(server -> warm(server, load, door.token()));
            var turns = new Turns();
            servers.forEach((name, server) -> turns.with(name, () -> micros(server, load, door.token())));
            report(turns.take(BLOCKS), load, report);
        }
    }

    /** Until the compiler of a virtual machine has little left to do: its time would be counted too. */
    private static void warm(ChildProgram server, Load load, String token) {
        long done = 0;
        for (int i = 0; i < MOST_WARM_UPS && done < WARM; i++) {
            done += load.run(server.port(), token, BLOCK);
        }
    }

    private static double micros(ChildProgram server, Load load, String token) {
        var before = server.cpu();
        long requests = load.run(server.port(), token, BLOCK);
        return server.cpu().minus(before).toNanos() / 1e3 / requests;
    }

    private static void report(Turns micros, Load load, Report report) {
        var ours = micros.of(OURS);
        double median = Spread.of(ours).median();
        var rows = new ArrayList<Row>();
        for (var peer : micros.names()) {
            if (!peer.equals(OURS)) {
                var theirs = micros.of(peer);
                var ratio = Spread.ofRatios(ours, theirs);
                var goal = peer.equals(BARE_NGINX)
                        ? Row.goal("≤ 20 µs", median <= MOST_MICROS)
                                + ", "
                                + Row.goal("≤ 2×", ratio.median() <= MOST_RATIO)
                        : "";
                rows.add(new Row(
                        "pass 1 kB through",
                        text("%.1f CPU-µs, ", median)
                                + text("least %.1f", Spread.of(ours).min()),
                        peer + text(" %.1f", Spread.of(theirs).median()),
                        text("%.2f×", ratio.median()),
                        ratio.line("%.2f"),
                        goal));
            }
        }
        var missing = Nginx.program().isPresent() ? "" : " nginx is not installed here: it is missing from the table.";
        report.table(
                "pass-through",
                rows,
                "Processor time of the server per answered request; sign-in check, rate limit and access log are on. "
                        + Load.CONNECTIONS + " connections from " + load.name() + "." + missing);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
