package cleancity.bench.survey;

import cleancity.bench.TestBed;
import cleancity.bench.Timing;
import cleancity.kernel.config.Environment;
import cleancity.kernel.http.Json;
import cleancity.kernel.lifecycle.Closing;
import cleancity.kernel.lifecycle.Platform;
import cleancity.survey.SurveyConfig;
import cleancity.survey.SurveyService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The whole service on one database, asked for live results over HTTP. */
final class ResultsReader implements AutoCloseable {
    private final Closing closing = new Closing();
    private final HttpClient client;
    private final String origin;

    ResultsReader(String database) {
        var variables = new HashMap<>(TestBed.variables());
        variables.putAll(Map.of(
                "SURVEY_HOST", "127.0.0.1",
                "SURVEY_PORT", "0",
                "SURVEY_MANAGEMENT_PORT", "0",
                "SURVEY_DATABASE", database,
                "SEED", "none"));
        var platform = closing.add(Platform.create());
        var service = closing.add(
                SurveyService.start(SurveyConfig.from(Environment.of(variables)), platform, _ -> Optional.empty()));
        origin = "http://127.0.0.1:" + service.port();
        client = closing.add(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** Median microseconds of so many reads in a row. */
    double micros(String wave, String area, int reads) {
        return Timing.of(reads, _ -> read(wave, area)).medianMicros();
    }

    /** How many answers the result is of. */
    long counted(String wave, String area) {
        return Json.mapper().readTree(read(wave, area)).path("n").asLong();
    }

    private byte[] read(String wave, String area) {
        var address = URI.create(origin + "/api/survey/waves/" + wave + "/results?area=" + area);
        try {
            var reply = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (reply.statusCode() != 200) {
                throw new IllegalStateException("results were refused with " + reply.statusCode());
            }
            return reply.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closing.close();
    }
}
