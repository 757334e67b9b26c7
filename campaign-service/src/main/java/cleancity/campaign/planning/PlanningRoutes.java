package cleancity.campaign.planning;

import cleancity.campaign.browse.CampaignAnswer;
import cleancity.campaign.browse.ReadCampaigns;
import cleancity.campaign.desk.DeskShiftAnswer;
import cleancity.campaign.desk.DeskShifts;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import java.util.Optional;

/** Drafting, publishing and changing campaigns over HTTP. */
public final class PlanningRoutes {
    private final CreateCampaign create;
    private final PublishCampaign publish;
    private final EndCampaigns end;
    private final ChangeCapacity capacity;
    private final ReadCampaigns read;
    private final DeskShifts desk;

    public PlanningRoutes(
            CreateCampaign create,
            PublishCampaign publish,
            EndCampaigns end,
            ChangeCapacity capacity,
            ReadCampaigns read,
            DeskShifts desk) {
        this.create = create;
        this.publish = publish;
        this.end = end;
        this.capacity = capacity;
        this.read = read;
        this.desk = desk;
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
        endpoints.on("cancelCampaign", call -> {
            end.cancel(
                    call.actor(), call.path("id"), call.body(Cancellation.class).reason());
            return Answer.ok(whole(call, call.path("id")));
        });
        endpoints.on("changeCapacity", call -> Answer.ok(changed(call)));
    }

    record Cancellation(String reason) {}

    record CapacityChange(int capacity, String reason) {}

    private CampaignAnswer whole(Call call, String id) {
        return CampaignAnswer.of(read.one(id, Optional.of(call.actor())));
    }

    private DeskShiftAnswer changed(Call call) {
        var change = call.body(CapacityChange.class);
        capacity.change(call.actor(), call.path("id"), change.capacity(), change.reason());
        return DeskShiftAnswer.of(desk.one(call.path("id")));
    }
}
