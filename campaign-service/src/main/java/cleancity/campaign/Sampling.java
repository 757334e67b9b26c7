package cleancity.campaign;

import cleancity.campaign.attendance.RotatingCode;
import cleancity.campaign.demo.SampleData;
import cleancity.campaign.demo.SampleSettings;
import cleancity.kernel.area.Areas;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.lifecycle.ProgressListener;
import cleancity.kernel.lifecycle.ServiceConfig;
import cleancity.kernel.mongo.Mongo;

/** Casts the use cases for the play of sample data. */
final class Sampling {
    private Sampling() {}

    static void fill(ServiceConfig config, SampleSettings settings, Platform platform, ProgressListener listener) {
        var areas = Areas.bundled();
        try (var mongo = Mongo.connect(config.mongodbUri().value(), config.database(), platform.meters())) {
            SampleData.Casting casting = clock -> {
                var ids = Ids.seeded(settings.seed(), clock);
                var stores = AllStores.on(mongo, areas, ids);
                var codes = new RotatingCode(stores.secrets().secret("check-in"));
                var use = UseCases.of(stores.ports(), codes, areas, clock, ids);
                return new SampleData.Cast(
                        use.create(),
                        use.publish(),
                        use.end(),
                        use.capacity(),
                        use.signUp(),
                        use.leave(),
                        use.checks(),
                        use.close(),
                        use.book(),
                        codes,
                        stores.shifts());
            };
            var now = platform.clock().instant();
            new SampleData(settings, areas, now, casting).play(now, listener);
        }
    }
}
