package cleancity.bench.survey;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.form.Form;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.store.AnswerDocument;
import cleancity.survey.store.TallyStore;
import cleancity.survey.tally.Tallying;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;

/** Fills a wave in bulk: counted by the service's own rule, and where wanted with the answers themselves. */
final class Filling {
    private static final int BATCH = 2_000;

    private final MongoCollection<AnswerDocument> answers;
    private final TallyStore tallies;
    private final List<String> communities;

    Filling(Mongo mongo, List<String> communities) {
        this.answers = mongo.collection("answers", AnswerDocument.class);
        this.tallies = new TallyStore(mongo);
        this.communities = communities;
    }

    /** How many counters hold them. */
    long fill(String wave, Form form, int size, boolean keepAnswers) {
        var people = new Respondents(form, new Random(size));
        var counts = new HashMap<String, Counts.Builder>();
        var batch = new ArrayList<AnswerDocument>();
        for (int i = 0; i < size; i++) {
            var community = communities.get(i % communities.size());
            var values = people.next();
            Tallying.add(form, values, counts.computeIfAbsent(community, _ -> new Counts.Builder()));
            if (keepAnswers) {
                batch.add(document(wave, community, values));
                flush(batch, BATCH);
            }
        }
        flush(batch, 1);
        return counts.entrySet().stream()
                .mapToLong(each -> put(wave, each.getKey(), each.getValue().build()))
                .sum();
    }

    private long put(String wave, String community, Counts counts) {
        tallies.replace(Tally.none(wave, community), counts, counts.n());
        return counts.byItem().values().stream()
                .flatMap(options -> options.values().stream())
                .mapToLong(Map::size)
                .sum();
    }

    private void flush(List<AnswerDocument> batch, int least) {
        if (batch.size() >= least) {
            var _ = Await.one(answers.insertMany(batch, new InsertManyOptions().ordered(false)));
            batch.clear();
        }
    }

    private static AnswerDocument document(String wave, String community, Map<String, Object> values) {
        var id = UUID.randomUUID().toString();
        return new AnswerDocument(
                id, wave, community, "zh-CN", "wechat", "2026-11-23", 90, List.of(), new Document(values), null, null);
    }
}
