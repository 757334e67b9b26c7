package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.Http;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One volunteer's day, seen from outside: sign up, come, leave, be confirmed, ask for a proof. */
final class HttpDay {
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    final Http volunteer;
    private final Running running;
    private final Instant starts;
    private final String shift;

    HttpDay(Running running) {
        this.running = running;
        this.volunteer = running.someone();
        this.starts = Instant.ofEpochSecond((Instant.now().getEpochSecond() / QUARTER + 1) * QUARTER);
        var draft = Drafts.cleaningDay()
                .shift(starts, starts.plusSeconds(QUARTER), 5)
                .shiftWith("cutOffAt", starts.toString());
        var campaign = json(running.office().post("/api/campaign/desk/campaigns", draft.json()), 201);
        json(
                running.office()
                        .post(
                                "/api/campaign/desk/campaigns/"
                                        + campaign.path("id").asString() + "/publish",
                                "{}"),
                200);
        this.shift = campaign.path("shifts").get(0).path("id").asString();
    }

    String proofAfterServing() {
        json(
                volunteer.post(
                        "/api/campaign/shifts/" + shift + "/sign-ups", Map.of("riskAccepted", true, "name", "陈小明")),
                201);
        running.clock.moveTo(starts.minusSeconds(60));
        check("check-in");
        running.clock.moveTo(starts.plusSeconds(QUARTER + 30));
        check("check-out");
        var lines = json(running.office().get("/api/campaign/desk/shifts/" + shift + "/attendance"), 200);
        assertThat(lines.path("items").get(0).path("attendance").path("minutes").asInt())
                .isEqualTo(15);
        json(running.office().get("/api/campaign/desk/hours/open"), 200);
        var booked = json(running.office().post("/api/campaign/desk/shifts/" + shift + "/hours", "{}"), 200);
        assertThat(booked.path("minutes").asInt()).isEqualTo(15);
        assertThat(json(volunteer.get("/api/campaign/hours/mine"), 200)
                        .path("totalMinutes")
                        .asInt())
                .isEqualTo(15);
        var proof = json(volunteer.post("/api/campaign/hours/proofs", Map.of("name", "陈小明")), 201);
        var number = proof.path("number").asString();
        var verified = json(
                running.anonymous()
                        .get("/api/campaign/verify/" + number + "?token="
                                + proof.path("token").asString()),
                200);
        assertThat(verified.path("stands").asBoolean()).isTrue();
        return number;
    }

    private void check(String way) {
        var code = json(running.office().get("/api/campaign/desk/shifts/" + shift + "/code"), 200);
        var note = Map.of(
                "nonce", UUID.randomUUID().toString(), "code", code.path("code").asString());
        json(volunteer.post("/api/campaign/shifts/" + shift + "/" + way, note), 200);
    }

    String csv() {
        var today = LocalDate.ofInstant(starts, java.time.ZoneOffset.UTC);
        var reply = running.office()
                .get("/api/campaign/desk/hours.csv?from=" + today.minusDays(1) + "&to=" + today.plusDays(2));
        return new String(reply.bytes(), StandardCharsets.UTF_8);
    }

    boolean bookIsIntact() {
        return json(running.office().get("/api/campaign/desk/hours/verify"), 200)
                .path("intact")
                .asBoolean();
    }

    private static JsonNode json(Http.Reply reply, int status) {
        assertThat(reply.status())
                .as(() -> new String(reply.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        return reply.json();
    }
}
