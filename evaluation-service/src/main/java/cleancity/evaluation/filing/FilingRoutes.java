package cleancity.evaluation.filing;

import cleancity.evaluation.model.FilingDocument;
import cleancity.evaluation.model.FilingKind;
import cleancity.evaluation.model.FilingVersion;
import cleancity.evaluation.model.Owner;
import cleancity.evaluation.model.Refusals;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Filing documents over HTTP. */
public final class FilingRoutes {
    private final KeepDocuments keep;

    public FilingRoutes(KeepDocuments keep) {
        this.keep = keep;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on(
                "listDocuments",
                call -> Answer.ok(new DocumentsAnswer(
                        keep.all().stream().map(this::answer).toList())));
        endpoints.on("planDocument", call -> Answer.ok(answer(planned(call))));
        endpoints.on(
                "handInDocument",
                call -> Answer.created(answer(keep.handIn(
                        call.actor(),
                        kind(call),
                        call.queryRequired("name"),
                        call.rawBody().getBytes()))));
        endpoints.on("judgeDocument", call -> Answer.ok(answer(judged(call))));
        endpoints.on("downloadDocument", this::file);
        endpoints.on(
                "downloadBundle",
                call -> Answer.stream("application/zip", "filing-documents.zip", new FilingBundle(keep)::writeTo));
    }

    record PlanWire(Owner owner, LocalDate dueOn) {}

    record JudgementWire(boolean accepted, @Nullable String note) {}

    record JudgementAnswer(boolean accepted, @Nullable String note, Instant at) {}

    record VersionAnswer(
            int number,
            String name,
            String mediaType,
            String sha256,
            long size,
            Instant at,
            @Nullable JudgementAnswer judgement) {
        static VersionAnswer of(FilingVersion version) {
            var said = version.judgement();
            return new VersionAnswer(
                    version.number(),
                    version.name(),
                    version.mediaType(),
                    version.sha256(),
                    version.size(),
                    version.at(),
                    said == null ? null : new JudgementAnswer(said.accepted(), said.note(), said.at()));
        }
    }

    record DocumentAnswer(
            String kind,
            @Nullable Owner owner,
            @Nullable LocalDate dueOn,
            String state,
            List<VersionAnswer> versions) {}

    record DocumentsAnswer(List<DocumentAnswer> items) {}

    private DocumentAnswer answer(FilingDocument document) {
        return new DocumentAnswer(
                document.kind().slug(),
                document.owner(),
                document.dueOn(),
                document.state(keep.today()).name().toLowerCase(Locale.ROOT).replace('_', '-'),
                document.versions().stream().map(VersionAnswer::of).toList());
    }

    private FilingDocument planned(Call call) {
        var wire = call.body(PlanWire.class);
        return keep.plan(kind(call), wire.owner(), wire.dueOn());
    }

    private FilingDocument judged(Call call) {
        var wire = call.body(JudgementWire.class);
        return keep.judge(call.actor(), kind(call), wire.accepted(), wire.note());
    }

    private Answer file(Call call) {
        var file = keep.file(kind(call), Integer.parseInt(call.path("number")));
        return Answer.bytes("application/octet-stream", file.bytes())
                .with("Content-Disposition", "attachment")
                .with("X-Content-Type-Options", "nosniff");
    }

    private static FilingKind kind(Call call) {
        return FilingKind.ofSlug(call.path("kind")).orElseThrow(Refusals::notFound);
    }
}
