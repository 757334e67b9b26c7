package cleancity.campaign.planning;

import cleancity.campaign.browse.CampaignAnswer;
import cleancity.campaign.browse.ReadCampaigns;
import cleancity.campaign.desk.DeskShiftAnswer;
import cleancity.campaign.desk.DeskShifts;
import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.CampaignKind;
import cleancity.campaign.model.CampaignReport;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drafting, publishing and changing campaigns over HTTP. */
public final class PlanningRoutes {
    private final CreateCampaign create;
    private final PublishCampaign publish;
    private final EndCampaigns end;
    private final CreateEverywhere everywhere;
    private final ReportCampaign report;
    private final ChangeCapacity capacity;
    private final MoveShift move;
    private final ReadCampaigns read;
    private final DeskShifts desk;
    private final Paging paging;

    public PlanningRoutes(
            CreateCampaign create,
            PublishCampaign publish,
            EndCampaigns end,
            CreateEverywhere everywhere,
            ReportCampaign report,
            ChangeCapacity capacity,
            MoveShift move,
            ReadCampaigns read,
            DeskShifts desk,
            Paging paging) {
        this.create = create;
        this.publish = publish;
        this.end = end;
        this.everywhere = everywhere;
        this.report = report;
        this.capacity = capacity;
        this.move = move;
        this.read = read;
        this.desk = desk;
        this.paging = paging;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("createCampaign", call -> {
            var made =
                    create.create(call.actor(), call.body(CampaignDraft.class).toCommand());
            return Answer.created(whole(call, made.id()));
        });
        endpoints.on("publishCampaign", call -> {
            publish.publish(call.actor(), call.path("id"));
            return Answer.ok(whole(call, call.path("id")));
        });
        endpoints.on("createEverywhere", call -> {
            var made = everywhere.create(
                    call.actor(), call.body(CampaignDraft.class).toCommand());
            return Answer.created(new Made(made.stream().map(Campaign::id).toList()));
        });
        endpoints.on("listTemplates", call -> {
            call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR);
            return Answer.ok(templates(call));
        });
        endpoints.on("reportCampaign", call -> {
            report.report(
                    call.actor(),
                    call.path("id"),
                    call.body(ReportRequest.class).toDomain());
            return Answer.noContent();
        });
        endpoints.on("cancelCampaign", call -> {
            end.cancel(
                    call.actor(), call.path("id"), call.body(Cancellation.class).reason());
            return Answer.ok(whole(call, call.path("id")));
        });
        endpoints.on("moveShift", call -> {
            move.move(call.actor(), call.path("id"), call.body(ShiftMove.class).toPlan());
            return Answer.ok(DeskShiftAnswer.of(desk.one(call.path("id"))));
        });
        endpoints.on("changeCapacity", call -> Answer.ok(changed(call)));
    }

    record Made(List<String> ids) {}

    record Template(String kind, LocalText title, LocalText description, LocalText riskNotice) {
        static Template of(CampaignKind kind) {
            return new Template(
                    kind.slug(),
                    CampaignTemplates.title(kind),
                    CampaignTemplates.description(kind),
                    CampaignTemplates.risk(kind));
        }
    }

    record ReportRequest(
            int bags,
            int spots,
            @Nullable List<String> beforePhotoIds,
            @Nullable List<String> afterPhotoIds,
            @Nullable List<String> complaintIds,
            @Nullable String note) {
        CampaignReport toDomain() {
            return new CampaignReport(
                    bags,
                    spots,
                    Objects.requireNonNullElse(beforePhotoIds, List.of()),
                    Objects.requireNonNullElse(afterPhotoIds, List.of()),
                    Objects.requireNonNullElse(complaintIds, List.of()),
                    Objects.requireNonNullElse(note, ""));
        }
    }

    record Cancellation(String reason) {}

    record ShiftMove(
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            @Nullable OffsetDateTime cutOffAt,
            @Nullable String place,
            String reason) {
        MoveShift.Plan toPlan() {
            return new MoveShift.Plan(
                    startsAt.toInstant(),
                    endsAt.toInstant(),
                    cutOffAt == null ? null : cutOffAt.toInstant(),
                    place,
                    reason);
        }
    }

    record CapacityChange(int capacity, String reason) {}

    private Paging.Page<Template> templates(Call call) {
        var after = paging.cursor(call, "templates");
        var found = Stream.of(CampaignKind.values())
                .filter(kind -> after == null || kind.compareTo(CampaignKind.of(after.id())) > 0)
                .limit(call.limit() + 1L)
                .toList();
        return paging.page(call, "templates", found, last -> new Cursor("", last.slug()))
                .map(Template::of);
    }

    private CampaignAnswer whole(Call call, String id) {
        return CampaignAnswer.of(read.one(id, Optional.of(call.actor())));
    }

    private DeskShiftAnswer changed(Call call) {
        var change = call.body(CapacityChange.class);
        capacity.change(call.actor(), call.path("id"), change.capacity(), change.reason());
        return DeskShiftAnswer.of(desk.one(call.path("id")));
    }
}
