package cleancity.gateway.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import cleancity.gateway.model.EndedSignIns;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Ended sign-ins in MongoDB, until their tokens are over by themselves. */
public final class MongoEndedSignIns implements EndedSignIns {
    private static final int MOST = 100_000;

    private final MongoCollection<EndedSignInDocument> ended;

    public MongoEndedSignIns(Mongo mongo) {
        ended = mongo.collection("ended_sign_ins", EndedSignInDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.expiring("until")).ensureOn(ended);
    }

    @Override
    public void add(String signIn, Instant until) {
        var document = new EndedSignInDocument(signIn, until);
        Await.one(ended.replaceOne(eq("_id", signIn), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public Set<String> at(Instant now) {
        return Await.list(ended.find(gt("until", now)).limit(MOST), MOST).stream()
                .map(EndedSignInDocument::signIn)
                .collect(Collectors.toUnmodifiableSet());
    }
}
