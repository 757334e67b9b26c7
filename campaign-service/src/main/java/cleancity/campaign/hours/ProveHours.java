package cleancity.campaign.hours;

import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.HoursEntry;
import cleancity.campaign.model.Proof;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.ports.HoursBook;
import cleancity.campaign.ports.Proofs;
import cleancity.kernel.ids.CaseNumber;
import cleancity.kernel.ids.RandomToken;
import cleancity.kernel.model.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Gives a person a free proof of their hours, and tells anybody who holds one whether it is genuine. */
public final class ProveHours {
    private static final int MOST_LINES = 5_000;
    private static final int TOKEN_BITS = 128;

    private final HoursBook book;
    private final Proofs proofs;
    private final RandomToken tokens;
    private final Clock clock;

    public ProveHours(HoursBook book, Proofs proofs, RandomToken tokens, Clock clock) {
        this.book = book;
        this.proofs = proofs;
        this.tokens = tokens;
        this.clock = clock;
    }

    public Proof issue(Actor actor, String name) {
        var person = actor.requireResident().id();
        var lines = book.of(person, Long.MAX_VALUE, MOST_LINES);
        if (lines.isEmpty()) {
            throw Refusals.conflict(CampaignRule.NO_HOURS);
        }
        var day = Days.day(clock.instant());
        var proof = new Proof(
                new CaseNumber(day, proofs.nextOf(day)).toString(),
                tokens.next(TOKEN_BITS),
                person,
                name,
                lines.stream().mapToLong(HoursEntry::minutes).sum(),
                (int) lines.stream()
                        .filter(line -> line.kind() == HoursEntry.Kind.SERVED)
                        .count(),
                lines.stream()
                        .map(HoursEntry::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                lines.stream()
                        .map(HoursEntry::to)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                lines.getFirst().sequence(),
                clock.instant());
        proofs.add(proof);
        return proof;
    }

    /** A person's own proof. */
    public Proof own(Actor actor, String number) {
        return proofs.find(number)
                .filter(proof -> proof.personId().equals(actor.requireResident().id()))
                .orElseThrow(Refusals::notFound);
    }

    /** The lines a proof counts, the latest first. */
    List<HoursEntry> lines(Proof proof) {
        return book.of(proof.personId(), proof.lastSequence() + 1, MOST_LINES);
    }

    /**
     * What a proof shows and whether the book still says so.
     *
     * @param stands false when corrections have changed the time since
     */
    public record Verified(Proof proof, boolean stands, long minutesNow) {}

    /** For anybody who holds the proof: number and token together. */
    public Verified verify(String number, String token) {
        var proof = proofs.find(number)
                .filter(found -> MessageDigest.isEqual(bytes(found.token()), bytes(token)))
                .orElseThrow(Refusals::notFound);
        var corrections = book.of(proof.personId(), Long.MAX_VALUE, MOST_LINES).stream()
                .filter(line -> line.sequence() > proof.lastSequence())
                .filter(line -> line.kind() == HoursEntry.Kind.CORRECTION
                        && !line.from().isAfter(proof.to()))
                .mapToLong(HoursEntry::minutes)
                .sum();
        return new Verified(proof, corrections == 0, proof.minutes() + corrections);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
