package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.campaign.demo.SampleSettings;
import cleancity.campaign.model.CampaignStatus;
import cleancity.campaign.model.Shift;
import cleancity.campaign.store.MongoCampaigns;
import cleancity.campaign.store.MongoShifts;
import cleancity.campaign.store.MongoSignUps;
import cleancity.kernel.area.Areas;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.testing.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class SampleDataTest {
    @Test
    void shouldMakeMonthsOfMarkedAndConsistentData_whenAsked() {
        var config = Running.config(TestStores.unique("sample"), CampaignConfig.Seed.NONE);
        try (var platform = Platform.create();
                var mongo = Mongo.connect(
                        config.service().mongodbUri().value(),
                        config.service().database(),
                        new SimpleMeterRegistry())) {
            CampaignService.sample(config, SampleSettings.ofSeed(1), platform, (done, of) -> {});

            var campaigns =
                    new MongoCampaigns(mongo, Areas.bundled()).all(EnumSet.allOf(CampaignStatus.class), null, 500);
            assertThat(campaigns).hasSizeGreaterThanOrEqualTo(60).allMatch(each -> each.sample());
            assertThat(campaigns)
                    .allMatch(each -> each.title().in(java.util.Locale.CHINESE).startsWith("【样例】"));
            assertThat(campaigns)
                    .extracting(each -> each.status())
                    .contains(CampaignStatus.COMPLETED, CampaignStatus.PUBLISHED, CampaignStatus.CANCELLED);
            var shifts = new MongoShifts(mongo);
            var signUps = new MongoSignUps(mongo);
            var all =
                    shifts.ofCampaigns(campaigns.stream().map(each -> each.id()).toList());
            assertThat(all).anyMatch(shift -> shift.waiting() > 0);
            assertThat(all.stream().mapToInt(Shift::taken).sum()).isGreaterThan(600);
            all.stream()
                    .filter(shift -> shift.status() != cleancity.campaign.model.ShiftStatus.CANCELLED)
                    .forEach(shift -> Seats.check(shift.id(), shifts, signUps));
        }
    }
}
