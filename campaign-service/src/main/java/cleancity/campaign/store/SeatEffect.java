package cleancity.campaign.store;

import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.SeatChange;
import cleancity.campaign.model.SeatEvent;
import cleancity.campaign.ports.Lines;
import cleancity.kernel.facts.OutboxEntry;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** What is written beside the seats, in the same write. */
sealed interface SeatEffect {
    int CHANGES_KEPT = 100;

    /** A fact to publish. */
    record Fact(OutboxEntry entry) implements SeatEffect {}

    /** A record has to follow. */
    record Dropped(ShiftDocument.DroppedDocument note) implements SeatEffect {}

    /** The organiser has changed the line. */
    record Reordered(Lines.Change change) implements SeatEffect {}

    /** The records have to follow to another time. */
    record Moved() implements SeatEffect {}

    static List<SeatEffect> of(SeatChange change, SeatNews news, String by) {
        var all = new ArrayList<SeatEffect>();
        news.entries(change, by).forEach(entry -> all.add(new Fact(entry)));
        change.events().forEach(event -> note(event, news, by).ifPresent(all::add));
        return all;
    }

    private static Optional<SeatEffect> note(SeatEvent event, SeatNews news, String by) {
        return switch (event) {
            case SeatEvent.LetGo(var id, var why, var note) ->
                Optional.of(new Dropped(new ShiftDocument.DroppedDocument(id, why.name(), note)));
            case SeatEvent.Reordered(var seat, int from, int to) ->
                Optional.of(new Reordered(
                        new Lines.Change(news.at(), by, seat.signUpId(), from, to, String.valueOf(news.reason()))));
            case SeatEvent.Moved _ -> Optional.of(new Moved());
            case SeatEvent.Told _, SeatEvent.Resized _, SeatEvent.Released _ -> Optional.empty();
        };
    }

    /** The updates that write them. */
    static List<Bson> updates(List<SeatEffect> effects) {
        var facts = new ArrayList<OutboxEntry>();
        var dropped = new ArrayList<ShiftDocument.DroppedDocument>();
        var changes = new ArrayList<Lines.Change>();
        var all = new ArrayList<Bson>();
        for (var effect : effects) {
            switch (effect) {
                case Fact(var entry) -> facts.add(entry);
                case Dropped(var note) -> dropped.add(note);
                case Reordered(var change) -> changes.add(change);
                case Moved _ -> all.add(Updates.set("moved", true));
            }
        }
        all.add(Updates.pushEach("outbox", facts));
        if (!dropped.isEmpty()) {
            all.add(Updates.pushEach("dropped", dropped));
        }
        if (!changes.isEmpty()) {
            all.add(Updates.pushEach("changes", changes, new PushOptions().slice(-CHANGES_KEPT)));
        }
        return all;
    }
}
