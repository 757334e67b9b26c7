package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import org.bson.conversions.Bson;

/** Finds by {@code _id} what belongs to a wave, where ids begin with the wave's and a bar. */
final class WaveIds {
    private WaveIds() {}

    static Bson of(String wave) {
        return and(gt("_id", wave + "|"), lt("_id", wave + "}"));
    }
}
