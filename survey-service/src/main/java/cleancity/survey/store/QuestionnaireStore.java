package cleancity.survey.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.OutboxStore;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import cleancity.kernel.mongo.VersionGuard;
import cleancity.survey.model.Questionnaire;
import cleancity.survey.store.QuestionnaireDocument.VersionDocument;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Questionnaires under edit, and their published versions, which are only ever added. */
public final class QuestionnaireStore {
    private final MongoCollection<QuestionnaireDocument> questionnaires;
    private final MongoCollection<VersionDocument> versions;
    private final OutboxStore outbox;

    public QuestionnaireStore(Mongo mongo) {
        this.questionnaires = mongo.collection("questionnaires", QuestionnaireDocument.class);
        this.versions = mongo.collection("questionnaireVersions", VersionDocument.class);
        this.outbox = new MongoOutbox(questionnaires);
    }

    public OutboxStore outbox() {
        return outbox;
    }

    /** Tells whether it is new; one that is there already stays as it is. */
    public boolean add(Questionnaire questionnaire) {
        return inserted(() ->
                Await.one(questionnaires.insertOne(QuestionnaireDocument.of(questionnaire, List.of(), List.of()))));
    }

    public Optional<Questionnaire> find(String id) {
        return Optional.ofNullable(Await.first(questionnaires.find(eq("_id", id))))
                .map(QuestionnaireDocument::toDomain);
    }

    /**
     * By id.
     *
     * @param after id of the last of the page before
     */
    public List<Questionnaire> page(@Nullable String after, int limit) {
        var filter = after == null ? Filters.empty() : gt("_id", after);
        return Await.list(
                        questionnaires.find(filter).sort(Sorts.ascending("_id")).limit(limit), limit)
                .stream()
                .map(QuestionnaireDocument::toDomain)
                .toList();
    }

    /** Changes a questionnaire and writes the facts of the change with it; empty when there is none. */
    public Optional<Questionnaire> change(
            String id, UnaryOperator<Questionnaire> change, Function<Questionnaire, List<OutboxEntry>> facts) {
        var changed = VersionGuard.change(questionnaires, id, stored -> {
            var next = change.apply(stored.toDomain());
            return next.version() == stored.version()
                    ? stored
                    : QuestionnaireDocument.of(next, stored.outbox(), facts.apply(next));
        });
        return Optional.ofNullable(changed).map(QuestionnaireDocument::toDomain);
    }

    /** Writes a version for ever; tells whether it was new. */
    public boolean addVersion(String id, int number, String definition, Instant at) {
        return inserted(() ->
                Await.one(versions.insertOne(new VersionDocument(versionId(id, number), id, number, definition, at))));
    }

    /** The SurveyJS JSON of a published version. */
    public Optional<String> definition(String id, int number) {
        return Optional.ofNullable(Await.first(versions.find(eq("_id", versionId(id, number)))))
                .map(VersionDocument::definition);
    }

    private static String versionId(String id, int number) {
        return id + "/" + number;
    }

    private static boolean inserted(Runnable insert) {
        try {
            insert.run();
            return true;
        } catch (RuntimeException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }
}
