package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cleancity.kernel.model.LocalText;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.model.FollowUp;
import cleancity.survey.model.FollowUpKind;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about afterwards, and who was invited, by pseudonym. Both are written once under ids of their own, so
 * that a fact may arrive again and in any order. Nothing here tells who has answered.
 */
public final class FollowUpStore {
    private static final int MOST = 1_000;

    /** A follow-up as it is stored. */
    public record FollowUpDocument(
            @BsonId String id,
            String kind,
            String thing,
            String wave,
            String subject,
            LocalText title,
            Instant at,
            Instant expiresAt) {
        FollowUp toDomain() {
            return new FollowUp(FollowUpKind.of(kind), thing, wave, subject, title, at, expiresAt);
        }
    }

    /**
     * That somebody was concerned by a thing.
     *
     * @param invitee pseudonym of the person
     */
    public record InvitationDocument(@BsonId String id, String invitee, String thing, Instant at, Instant expiresAt) {}

    /** @param id the invitation's own, for the cursor */
    public record Invitation(String id, String thing, Instant at) {}

    private final MongoCollection<FollowUpDocument> followUps;
    private final MongoCollection<InvitationDocument> invitations;

    public FollowUpStore(Mongo mongo) {
        this.followUps = mongo.collection("followUps", FollowUpDocument.class);
        this.invitations = mongo.collection("invitations", InvitationDocument.class);
        DeclaredIndexes.of(
                        DeclaredIndexes.plain("thing"),
                        DeclaredIndexes.plain("wave", "subject"),
                        DeclaredIndexes.expiring("expiresAt"))
                .ensureOn(followUps);
        DeclaredIndexes.of(DeclaredIndexes.plain("invitee", "at"), DeclaredIndexes.expiring("expiresAt"))
                .ensureOn(invitations);
    }

    /** Harmless to repeat. */
    public void add(FollowUp followUp) {
        once(() -> Await.one(followUps.insertOne(new FollowUpDocument(
                followUp.id(),
                followUp.kind().slug(),
                followUp.thing(),
                followUp.wave(),
                followUp.subject(),
                followUp.title(),
                followUp.at(),
                followUp.until()))));
    }

    /** Harmless to repeat. */
    public void invite(String invitee, String thing, Instant at, Instant until) {
        once(() -> Await.one(
                invitations.insertOne(new InvitationDocument(id(invitee, thing), invitee, thing, at, until))));
    }

    public Optional<FollowUp> find(String id, Instant now) {
        return Optional.ofNullable(Await.first(followUps.find(and(eq("_id", id), gt("expiresAt", now)))))
                .map(FollowUpDocument::toDomain);
    }

    public boolean isInvited(String invitee, String thing, Instant now) {
        var found = invitations.find(and(eq("_id", id(invitee, thing)), gt("expiresAt", now)));
        return Await.first(found) != null;
    }

    /** Newest first, from after this one on. */
    public List<Invitation> invitations(String invitee, @Nullable Invitation after, Instant now, int limit) {
        var mine = and(eq("invitee", invitee), gt("expiresAt", now));
        var filter = after == null
                ? mine
                : and(mine, or(lt("at", after.at()), and(eq("at", after.at()), lt("_id", after.id()))));
        var found = invitations.find(filter).sort(Sorts.descending("at", "_id")).limit(limit);
        return Await.list(found, limit).stream()
                .map(each -> new Invitation(each.id(), each.thing(), each.at()))
                .toList();
    }

    /** What is asked about these things. */
    public List<FollowUp> about(Collection<String> things, Instant now) {
        var found = followUps.find(and(in("thing", things), gt("expiresAt", now)));
        return Await.list(found.sort(Sorts.descending("at", "_id")).limit(MOST), MOST).stream()
                .map(FollowUpDocument::toDomain)
                .toList();
    }

    /** Any one title under which a subject was asked about in a wave. */
    public Optional<LocalText> title(String wave, String subject) {
        return Optional.ofNullable(Await.first(followUps.find(and(eq("wave", wave), eq("subject", subject)))))
                .map(FollowUpDocument::title);
    }

    /** Removes what is over: not every engine does so by itself. */
    public void forget(Instant now) {
        Await.one(followUps.deleteMany(lte("expiresAt", now)));
        Await.one(invitations.deleteMany(lte("expiresAt", now)));
    }

    private static String id(String invitee, String thing) {
        return invitee + "|" + thing;
    }

    private static void once(Runnable insert) {
        try {
            insert.run();
        } catch (RuntimeException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
        }
    }
}
