package cleancity.complaint.patrol;

import cleancity.complaint.facts.CheckFailed;
import cleancity.complaint.model.Severity;
import cleancity.complaint.model.Source;
import cleancity.complaint.report.FileReport;
import cleancity.complaint.report.NewReport;
import cleancity.complaint.report.Spot;
import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.model.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A failed check becomes a case, once per place, patrol and check, however often it is told. */
public final class CaseFromCheck {
    private static final Actor PATROL = Actor.system("patrol");

    private final FileReport reports;

    public CaseFromCheck(FileReport reports) {
        this.reports = reports;
    }

    /** What the catalogue or the map refuses goes where poisonous facts go, to be looked at. */
    public void hear(ReceivedFact fact) {
        if (fact.type().equals(CheckFailed.TYPE)) {
            var _ = reports.file(wanted(fact.data(CheckFailed.class)), PATROL);
        }
    }

    private static NewReport wanted(CheckFailed failed) {
        var address = failed.address();
        return new NewReport(
                failed.category(),
                text(failed),
                spot(failed),
                address == null ? failed.name() : address,
                failed.area(),
                List.of(),
                null,
                true,
                null,
                Severity.NORMAL,
                Source.INSPECTION,
                String.join("#", failed.placeId(), failed.patrolId(), failed.check()));
    }

    private static String text(CheckFailed failed) {
        var found = "【日常巡查】%s：“%s”不合格".formatted(failed.name(), failed.words());
        return failed.note() == null ? found + "。" : found + "。" + failed.note();
    }

    private static @Nullable Spot spot(CheckFailed failed) {
        var lng = failed.lng();
        var lat = failed.lat();
        return lng == null || lat == null ? null : new Spot(lng, lat, CoordinateSystem.WGS84);
    }
}
