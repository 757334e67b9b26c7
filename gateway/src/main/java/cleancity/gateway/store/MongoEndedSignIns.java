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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Ended sign-ins in MongoDB, until their tokens are over by themselves. */
public final class MongoEndedSignIns implements EndedSignIns {
    private static final int MOST = 100_000;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

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

    @Override
    public void keep(String signIn) {
        add(signIn, NEVER);
    }

    @Override
    public List<String> kept(int limit) {
        return Await.list(ended.find(eq("until", NEVER)).limit(limit), limit).stream()
                .map(EndedSignInDocument::signIn)
                .toList();
    }

    @Override
    public void settle(String signIn, Instant until) {
        add(signIn, until);
    }
}
