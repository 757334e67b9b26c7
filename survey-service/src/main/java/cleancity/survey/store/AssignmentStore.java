package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.model.Assignment;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Assignments, one for each wave, community and interviewer. */
public final class AssignmentStore {
    /** An assignment as it is stored. */
    public record AssignmentDocument(
            @BsonId String id, String wave, String community, String interviewer, int wanted, Instant assignedAt) {
        Assignment toDomain() {
            return new Assignment(id, wave, community, interviewer, wanted, assignedAt);
        }
    }

    private final MongoCollection<AssignmentDocument> assignments;

    public AssignmentStore(Mongo mongo) {
        this.assignments = mongo.collection("assignments", AssignmentDocument.class);
        DeclaredIndexes.of(
                        DeclaredIndexes.unique("wave", "community", "interviewer"),
                        DeclaredIndexes.plain("interviewer", "_id"))
                .ensureOn(assignments);
    }

    /** Adds it, or changes how many interviews are wanted of the one that is there; gives what is stored. */
    public Assignment put(Assignment wanted) {
        var same = and(
                eq("wave", wanted.wave()),
                eq("community", wanted.community()),
                eq("interviewer", wanted.interviewer()));
        var write = Updates.combine(
                Updates.set("wanted", wanted.wanted()),
                Updates.setOnInsert("_id", wanted.id()),
                Updates.setOnInsert("assignedAt", wanted.assignedAt()));
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        return Objects.requireNonNull(Await.first(assignments.findOneAndUpdate(same, write, options)))
                .toDomain();
    }

    public Optional<Assignment> find(String id) {
        return Optional.ofNullable(Await.first(assignments.find(eq("_id", id)))).map(AssignmentDocument::toDomain);
    }

    public void delete(String id) {
        Await.one(assignments.deleteOne(eq("_id", id)));
    }

    /** Newest first, from after this id on. */
    public List<Assignment> ofInterviewer(String interviewer, @Nullable String after, int limit) {
        return page(eq("interviewer", interviewer), after, limit);
    }

    /** Newest first, from after this id on. */
    public List<Assignment> ofWave(String wave, @Nullable String after, int limit) {
        return page(eq("wave", wave), after, limit);
    }

    private List<Assignment> page(Bson whose, @Nullable String after, int limit) {
        var filter = after == null ? whose : and(whose, lt("_id", after));
        var found = assignments.find(filter).sort(Sorts.descending("_id")).limit(limit);
        return Await.list(found, limit).stream()
                .map(AssignmentDocument::toDomain)
                .toList();
    }
}
