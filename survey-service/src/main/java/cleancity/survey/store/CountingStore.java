package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.model.Answer;
import cleancity.survey.model.Tally;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Answers as they are counted: which of them wait, and the sequence they are counted in. The unique index on wave,
 * community and sequence decides every race for a number.
 */
public final class CountingStore {
    private static final int BATCH = 500;
    private static final Bson WAITING = eq("waiting", true);
    private static final UpdateOptions OR_FAIL = new UpdateOptions().upsert(true);

    private final Mongo mongo;
    private final MongoCollection<AnswerDocument> answers;

    /** @param sequence 0 while it has none */
    public record Numbered(Answer answer, long sequence) {
        public String tally() {
            return Tally.id(answer.wave(), answer.community());
        }
    }

    public CountingStore(Mongo mongo) {
        this.mongo = mongo;
        this.answers = mongo.collection("answers", AnswerDocument.class);
        DeclaredIndexes.of(
                        DeclaredIndexes.where(WAITING, Indexes.ascending("waiting")),
                        DeclaredIndexes.uniqueWhere(exists("sequence"), "wave", "community", "sequence"))
                .ensureOn(answers);
    }

    /** @param look called after each write of this process to the answers; must not wait */
    public void whenWritten(Runnable look) {
        mongo.whenWritten("answers", look);
    }

    /** Some of those that wait, in the order in which they came. */
    public List<Numbered> waiting(int limit) {
        return Await.list(
                        answers.find(WAITING).hint(Indexes.ascending("waiting")).limit(limit), limit)
                .stream()
                .map(CountingStore::numbered)
                .toList();
    }

    /** Those of these tallies that have a number which the tally has not counted yet, by number. */
    public List<Numbered> beyond(Collection<Tally> tallies) {
        var later = tallies.stream().map(CountingStore::beyond).toList();
        var found = new ArrayList<Numbered>();
        Await.each(answers.find(or(later)).sort(Sorts.ascending("sequence")), BATCH, each -> found.add(numbered(each)));
        return found;
    }

    /**
     * Gives answers their numbers, in this order. It stops at the first that has a number already, or whose number is
     * another's: so no number is ever given before the one below it.
     *
     * @return whether all of them have got theirs
     */
    public boolean number(List<Numbered> answersInOrder) {
        if (answersInOrder.isEmpty()) {
            return true;
        }
        var writes = answersInOrder.stream()
                .map(each -> new UpdateOneModel<AnswerDocument>(
                        and(eq("_id", each.answer().id()), exists("sequence", false)),
                        Updates.set("sequence", each.sequence()),
                        OR_FAIL)) // would insert a second of that id where nothing matches, which the store refuses
                .toList();
        try {
            Await.done(answers.bulkWrite(writes, new BulkWriteOptions().ordered(true)));
            return true;
        } catch (RuntimeException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** They are counted: nobody need look at them again. */
    public void done(Collection<String> ids) {
        Await.done(answers.updateMany(in("_id", ids), Updates.unset("waiting")));
    }

    /** How many wait, no further than {@code limit}; of all waves when none is given. */
    public long backlog(@Nullable String wave, int limit) {
        var filter = wave == null ? WAITING : and(WAITING, eq("wave", wave));
        return Await.one(
                answers.countDocuments(filter, new CountOptions().limit(limit).hint(Indexes.ascending("waiting"))));
    }

    public long stored(String wave) {
        return Await.one(answers.countDocuments(eq("wave", wave)));
    }

    /** The highest number in a community; 0 when there is none. */
    public long highest(String wave, String community) {
        var last = Await.first(answers.find(and(eq("wave", wave), eq("community", community), exists("sequence")))
                .sort(Sorts.descending("sequence"))
                .limit(1));
        return last == null ? 0 : numbered(last).sequence();
    }

    /** Hands over every answer that a tally which has counted up to this number has counted. */
    public void counted(String wave, String community, long sequence, Consumer<Answer> action) {
        var counted = or(exists("waiting", false), lte("sequence", sequence));
        var found = answers.find(and(eq("wave", wave), eq("community", community), counted));
        Await.each(found, BATCH, each -> action.accept(each.toDomain()));
    }

    private static Bson beyond(Tally tally) {
        return and(eq("wave", tally.wave()), eq("community", tally.community()), gt("sequence", tally.sequence()));
    }

    private static Numbered numbered(AnswerDocument document) {
        var sequence = document.sequence();
        return new Numbered(document.toDomain(), sequence == null ? 0 : sequence);
    }
}
