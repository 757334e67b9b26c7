package cleancity.campaign.hours;

import cleancity.campaign.model.Days;
import cleancity.campaign.model.HoursEntry;
import cleancity.campaign.model.Level;
import cleancity.campaign.model.Proof;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.model.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A volunteer's hours and proofs, and the public page that verifies one, over HTTP. */
public final class HoursRoutes {
    private static final String ISSUER = "潮州市创建国家卫生城市志愿服务平台（创卫通）";

    private final MyHours hours;
    private final ProveHours prove;
    private final CountTeams levels;
    private final ProofPdf pdf;
    private final Paging paging;

    /** @param verifyAddress of the public page that proofs point to */
    public HoursRoutes(MyHours hours, ProveHours prove, CountTeams levels, Paging paging, String verifyAddress) {
        this.hours = hours;
        this.prove = prove;
        this.levels = levels;
        this.pdf = new ProofPdf(verifyAddress);
        this.paging = paging;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listMyHours", call -> Answer.ok(mine(call)));
        endpoints.on(
                "issueProof",
                call -> Answer.created(ProofAnswer.of(
                        prove.issue(call.actor(), call.body(ProofRequest.class).name()))));
        endpoints.on("downloadProof", this::download);
        endpoints.on(
                "verifyProof",
                call -> Answer.ok(VerifiedAnswer.of(prove.verify(call.path("number"), call.queryRequired("token")))));
    }

    record ProofRequest(String name) {}

    record ProofAnswer(String number, long minutes, int services, String pdf, String token) {
        static ProofAnswer of(Proof proof) {
            return new ProofAnswer(
                    proof.number(),
                    proof.minutes(),
                    proof.services(),
                    "/api/campaign/hours/proofs/" + proof.number() + ".pdf",
                    proof.token());
        }
    }

    record VerifiedAnswer(
            String number,
            String name,
            long minutes,
            int services,
            String from,
            String to,
            String issuedOn,
            String issuer,
            boolean stands,
            long minutesNow) {
        static VerifiedAnswer of(ProveHours.Verified verified) {
            var proof = verified.proof();
            return new VerifiedAnswer(
                    proof.number(),
                    proof.name(),
                    proof.minutes(),
                    proof.services(),
                    Days.day(proof.from()).toString(),
                    Days.day(proof.to()).toString(),
                    Days.day(proof.issuedAt()).toString(),
                    ISSUER,
                    verified.stands(),
                    verified.minutesNow());
        }
    }

    record HoursLine(
            long sequence,
            String kind,
            LocalText title,
            Instant from,
            Instant to,
            long minutes,
            Instant recordedAt,
            @Nullable String reason) {
        static HoursLine of(MyHours.Line line) {
            HoursEntry entry = line.entry();
            return new HoursLine(
                    entry.sequence(),
                    entry.kind().name().toLowerCase(Locale.ROOT),
                    line.campaign().title(),
                    entry.from(),
                    entry.to(),
                    entry.minutes(),
                    entry.recordedAt(),
                    entry.reason());
        }
    }

    record LevelAnswer(int stars, @Nullable Long nextAtMinutes) {
        static LevelAnswer of(Level level) {
            return new LevelAnswer(level.stars(), level.nextAtMinutes() == 0 ? null : level.nextAtMinutes());
        }
    }

    record MyHoursAnswer(
            long totalMinutes,
            @Nullable LevelAnswer level,
            List<HoursLine> items,
            @Nullable String next) {}

    private MyHoursAnswer mine(Call call) {
        var cursor = paging.cursor(call, "my-hours");
        long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor.sortKey());
        var found = hours.lines(call.actor(), before, call.limit() + 1);
        var page = paging.page(
                call,
                "my-hours",
                found,
                last -> new Cursor(Long.toString(last.entry().sequence()), ""));
        long minutes = hours.minutes(call.actor());
        return new MyHoursAnswer(
                minutes,
                levels.level(call.actor(), minutes).map(LevelAnswer::of).orElse(null),
                page.items().stream().map(HoursLine::of).toList(),
                page.next());
    }

    private Answer download(Call call) {
        var proof = prove.own(call.actor(), call.path("number").replaceFirst("\\.pdf$", ""));
        return Answer.bytes("application/pdf", pdf.draw(proof, hours.lines(prove.lines(proof))))
                .with("Content-Disposition", "attachment; filename=\"proof-" + proof.number() + ".pdf\"");
    }
}
