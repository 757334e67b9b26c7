package cleancity.survey.store;

import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.mongo.Versioned;
import cleancity.survey.model.FollowUpKind;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.model.WaveStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A wave as it is stored. */
public record WaveDocument(
        @BsonId String id,
        LocalText title,
        String status,
        Instant opensAt,
        Instant closesAt,
        LocalText population,
        DesignDocument design,
        String formula,
        double target,
        String questionnaire,
        int questionnaireVersion,
        boolean sample,
        @Nullable String key,
        long version,
        List<OutboxEntry> outbox)
        implements Versioned {
    static final String FOLLOW_UP = "follow-up";

    /** A design; everything but the kind belongs to probability designs. */
    public record DesignDocument(
            String kind,
            @Nullable String strata,
            @Nullable String algorithm,
            @Nullable Long seed,
            @Nullable List<PsuDocument> psus,
            @Nullable String about) {
        DesignDocument(String kind) {
            this(kind, null, null, null, null, null);
        }
    }

    /** A community in the sample. */
    public record PsuDocument(String community, String stratum, double probability, double size) {}

    static WaveDocument of(Wave wave, List<OutboxEntry> before, List<OutboxEntry> more) {
        var outbox = new ArrayList<>(before);
        outbox.addAll(more);
        return new WaveDocument(
                wave.id(),
                wave.title(),
                wave.status().slug(),
                wave.opensAt(),
                wave.closesAt(),
                wave.population(),
                design(wave.design()),
                wave.formula(),
                wave.target(),
                wave.questionnaire(),
                wave.questionnaireVersion(),
                wave.sample(),
                wave.key(),
                wave.version(),
                List.copyOf(outbox));
    }

    Wave toDomain() {
        return new Wave(
                id,
                title,
                WaveStatus.valueOf(status.toUpperCase(java.util.Locale.ROOT)),
                opensAt,
                closesAt,
                population,
                design(design),
                formula,
                target,
                questionnaire,
                questionnaireVersion,
                sample,
                key,
                version);
    }

    private static DesignDocument design(WaveDesign design) {
        return switch (design) {
            case WaveDesign.OpenLink _ -> new DesignDocument("open-link");
            case WaveDesign.FollowUp followUp ->
                new DesignDocument(
                        FOLLOW_UP, null, null, null, null, followUp.about().slug());
            case WaveDesign.Probability p ->
                new DesignDocument(
                        "probability",
                        p.strata().slug(),
                        p.algorithm(),
                        p.seed(),
                        p.psus().stream()
                                .map(psu ->
                                        new PsuDocument(psu.community(), psu.stratum(), psu.probability(), psu.size()))
                                .toList(),
                        null);
        };
    }

    private static WaveDesign design(DesignDocument stored) {
        if (stored.about != null) {
            return new WaveDesign.FollowUp(FollowUpKind.of(stored.about));
        }
        if (stored.strata == null || stored.algorithm == null || stored.seed == null || stored.psus == null) {
            return new WaveDesign.OpenLink();
        }
        var psus = stored.psus.stream()
                .map(psu -> new WaveDesign.Psu(psu.community(), psu.stratum(), psu.probability(), psu.size()))
                .toList();
        return new WaveDesign.Probability(AreaLevel.of(stored.strata), stored.algorithm, stored.seed, psus);
    }
}
