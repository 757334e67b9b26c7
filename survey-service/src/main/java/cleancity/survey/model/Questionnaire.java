package cleancity.survey.model;

import cleancity.kernel.model.LocalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire with its newest version and what is being edited.
 *
 * @param published newest published version, 0 when there is none; published versions never change
 * @param draft SurveyJS JSON under edit, null when all is published
 * @param version grows with every change
 */
public record Questionnaire(
        String id, LocalText title, int published, @Nullable String draft, Instant updatedAt, long version) {}
