package cleancity.campaign.races;

import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_CANCELLED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_CONFIRMED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_PROMOTED;
import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_WAITLISTED;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.campaign.facts.SeatTold;
import cleancity.kernel.http.Json;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judge is judged: each broken promise is found. */
class HistoryTest {
    private final History history = new History(1);
    private int updates;

    @Test
    void shouldFindNothing_whenAllIsInOrder() {
        tell(SIGN_UP_CONFIRMED, 1);
        tell(SIGN_UP_WAITLISTED, 2);
        tell(SIGN_UP_WAITLISTED, 3);
        tell(SIGN_UP_CANCELLED, 1);
        within(SIGN_UP_PROMOTED, 2);

        assertThat(history.broken()).isEmpty();
    }

    @Test
    void shouldFindIt_whenOversold() {
        tell(SIGN_UP_CONFIRMED, 1);
        tell(SIGN_UP_CONFIRMED, 2);

        assertThat(history.broken()).contains("oversold: 2 of 1");
    }

    @Test
    void shouldFindIt_whenSomebodyPassesTheLine() {
        tell(SIGN_UP_CONFIRMED, 1);
        tell(SIGN_UP_WAITLISTED, 2);
        tell(SIGN_UP_WAITLISTED, 3);
        tell(SIGN_UP_CANCELLED, 1);
        within(SIGN_UP_PROMOTED, 3);

        assertThat(history.broken()).contains("not their turn: 3");
    }

    @Test
    void shouldFindIt_whenAPlaceStaysEmptyWhileSomebodyWaits() {
        tell(SIGN_UP_CONFIRMED, 1);
        tell(SIGN_UP_WAITLISTED, 2);
        tell(SIGN_UP_CANCELLED, 1);

        assertThat(history.broken()).singleElement().asString().startsWith("a place is empty");
    }

    private void tell(String type, int who) {
        updates++;
        within(type, who);
    }

    private void within(String type, int who) {
        var told = new SeatTold(
                "sign-up-" + who,
                "p" + who,
                1,
                who,
                "s",
                "c",
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                "",
                1,
                0,
                0,
                null,
                null,
                null,
                null);
        history.tell("%036d-%d".formatted(updates, who) + type, type, Json.text(told));
    }
}
