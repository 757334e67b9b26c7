package cleancity.gateway.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.set;

import cleancity.gateway.model.SignIn;
import cleancity.gateway.model.SignIns;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;

/** The sign-ins of staff in MongoDB; gone when they are over. */
public final class MongoSignIns implements SignIns {
    private final MongoCollection<SignInDocument> signIns;

    public MongoSignIns(Mongo mongo) {
        signIns = mongo.collection("sign_ins", SignInDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("staff", "seenAt"), DeclaredIndexes.expiring("endsAt"))
                .ensureOn(signIns);
    }

    @Override
    public void add(SignIn signIn) {
        Await.one(signIns.insertOne(SignInDocument.of(signIn)));
    }

    @Override
    public void seen(String id, Instant now) {
        Await.one(signIns.updateOne(eq("_id", id), set("seenAt", now)));
    }

    @Override
    public void remove(String id) {
        Await.one(signIns.deleteOne(eq("_id", id)));
    }

    @Override
    public List<SignIn> of(String staff, int epoch, Instant seenSince, Instant now) {
        var theirs = and(eq("staff", staff), eq("epoch", epoch), gt("seenAt", seenSince), gt("endsAt", now));
        var found = signIns.find(theirs).sort(Sorts.descending("seenAt")).limit(MOST_SHOWN);
        return Await.list(found, MOST_SHOWN).stream()
                .map(SignInDocument::toDomain)
                .toList();
    }
}
