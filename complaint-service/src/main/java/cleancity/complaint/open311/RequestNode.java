package cleancity.complaint.open311;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.cases.PublicView.Spot;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.photo.ShowPhoto;
import java.time.Instant;
import java.util.Optional;

/** A case as a service request: what the public may see of it. */
final class RequestNode {
    private static final double COARSE = 10_000;

    private final Cards cards;
    private final String publicAddress;

    RequestNode(Cards cards, String publicAddress) {
        this.cards = cards;
        this.publicAddress = publicAddress;
    }

    Node of(CaseFile file) {
        var card = cards.card(file, Cards.Reader.PUBLIC);
        var spot = Optional.ofNullable(Spot.of(file.report().where().place(), COARSE));
        return Node.Group.of(
                "request",
                Node.value("service_request_id", file.number()),
                Node.value("status", file.status().isOpen() ? "open" : "closed"),
                Node.value("status_notes", notes(file)),
                Node.value("service_name", card.categoryName()),
                Node.value("service_code", card.category()),
                Node.value("description", Cards.text(file, Cards.Reader.PUBLIC)),
                Node.value("agency_responsible", card.unitName()),
                Node.value("service_notice", null),
                Node.value("requested_datetime", card.reportedAt().toString()),
                Node.value("updated_datetime", updated(file).toString()),
                Node.value("expected_datetime", file.clocks().expectedAt().toString()),
                Node.value("address", address(card)),
                Node.value("address_id", card.area()),
                Node.value("zipcode", null),
                Node.value("lat", spot.map(Spot::lat).orElse(null)),
                Node.value("long", spot.map(Spot::lng).orElse(null)),
                Node.value("media_url", media(file)));
    }

    /** For a closed request the time it was closed, whatever was noted later. */
    private static Instant updated(CaseFile file) {
        var closed = file.progress().closedAt();
        return closed == null ? file.timeline().getLast().at() : closed;
    }

    private static String notes(CaseFile file) {
        return switch (file.status()) {
            case RECEIVED -> "已受理，待核实";
            case VERIFIED -> "已核实，待立案";
            case FILED -> "已立案，待派遣";
            case DISPATCHED -> "已派遣";
            case HANDLING -> "处置中";
            case HANDLED -> "处置完成，待核查";
            case CLOSED -> "核查通过，已结案";
            case VOIDED -> file.progress().mergedInto() == null ? "已作废" : "已并入同一问题的案件";
        };
    }

    private static String address(Cards.Card card) {
        return card.address() == null ? card.areaName() : card.address();
    }

    private @org.jspecify.annotations.Nullable String media(CaseFile file) {
        var photos = file.report().photoIds();
        return photos.isEmpty() || !ShowPhoto.mayName(file, false)
                ? null
                : publicAddress + "/api/complaint/photos/" + photos.getFirst() + "?size=full";
    }
}
