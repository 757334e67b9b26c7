package cleancity.survey.store;

import static com.mongodb.client.model.Filters.eq;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.model.SamplePlan;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Optional;

/** Sample plans, one per wave, written once. */
public final class SamplePlanStore {
    private final MongoCollection<SamplePlanDocument> plans;

    public SamplePlanStore(Mongo mongo) {
        this.plans = mongo.collection("sample-plans", SamplePlanDocument.class);
    }

    /** Keeps the plan unless the wave has one; tells which plan the wave has afterwards. */
    public SamplePlan keepFirst(SamplePlan plan) {
        try {
            Await.one(plans.insertOne(SamplePlanDocument.of(plan)));
            return plan;
        } catch (RuntimeException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
            return find(plan.wave()).orElseThrow(() -> e);
        }
    }

    public Optional<SamplePlan> find(String wave) {
        return Optional.ofNullable(Await.first(plans.find(eq("_id", wave)))).map(SamplePlanDocument::toDomain);
    }
}
