package cleancity.campaign.ports;

import cleancity.campaign.model.HoursEntry;
import cleancity.kernel.chain.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The append-only book of hours, chained entry by entry. */
public interface HoursBook {
    /** Writes a line at the end; of a sign-up's served time there is one line only, which is given back. */
    HoursEntry append(HoursEntry entry);

    /**
     * Writes a correction at the end; of what stands for the same request there is one line only, which is given back.
     *
     * @param once the same for every repetition of the request
     */
    HoursEntry correct(HoursEntry correction, String once);

    Optional<HoursEntry> served(String signUpId);

    /** A person's lines before that sequence, the latest first. */
    List<HoursEntry> of(String personId, long beforeSequence, int limit);

    /** A person's minutes in all. */
    long minutesOf(String personId);

    /** The lines after that sequence, in the order of the book. */
    List<HoursEntry> after(long sequence, int limit);

    /** Hands over every line of service that began in the time, in the order of the book. */
    void each(Instant from, Instant to, Consumer<HoursEntry> action);

    /** Walks the whole book. */
    Verdict verify();
}
