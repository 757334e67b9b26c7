package cleancity.campaign.store;

import cleancity.campaign.model.HoursEntry;
import cleancity.kernel.chain.Canonical;
import cleancity.kernel.chain.Link;
import cleancity.kernel.facts.OutboxEntry;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the hours book as stored; the hash is over everything it says.
 *
 * @param once of a correction, what request it stands for; not part of what the line says
 */
public record HoursDocument(
        @BsonId long sequence,
        String kind,
        String signUpId,
        String shiftId,
        String campaignId,
        String personId,
        Instant from,
        Instant to,
        long minutes,
        Instant recordedAt,
        String by,
        @Nullable String reason,
        String previousHash,
        String hash,
        @Nullable List<OutboxEntry> outbox,
        @Nullable String once) {
    static HoursDocument of(HoursEntry entry, Link link, List<OutboxEntry> facts, @Nullable String once) {
        return new HoursDocument(
                link.sequence(),
                entry.kind().name(),
                entry.signUpId(),
                entry.shiftId(),
                entry.campaignId(),
                entry.personId(),
                entry.from(),
                entry.to(),
                entry.minutes(),
                entry.recordedAt(),
                entry.by(),
                entry.reason(),
                link.previousHash(),
                link.hash(),
                facts,
                once);
    }

    static Canonical canonical(HoursEntry entry) {
        return Canonical.form("hours-entry.v1")
                .text(entry.kind().name())
                .text(entry.signUpId())
                .text(entry.shiftId())
                .text(entry.campaignId())
                .text(entry.personId())
                .instant(entry.from())
                .instant(entry.to())
                .number(entry.minutes())
                .instant(entry.recordedAt())
                .text(entry.by())
                .text(entry.reason())
                .end();
    }

    HoursEntry toDomain() {
        return new HoursEntry(
                sequence,
                HoursEntry.Kind.valueOf(kind),
                signUpId,
                shiftId,
                campaignId,
                personId,
                from,
                to,
                minutes,
                recordedAt,
                by,
                reason);
    }

    Link link() {
        return new Link(sequence, previousHash, canonical(toDomain()), hash);
    }
}
