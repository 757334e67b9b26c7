package cleancity.evaluation.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the duty's unit is told.
 *
 * @param unit that owns the duty
 * @param level how often it was supervised
 * @param told whom a supervision order names
 * @param answerBy until when that order wants an answer
 * @param done what the office found, when it has looked
 */
public record DutyTold(
        String dutyId,
        String title,
        String unit,
        LocalDate dueOn,
        int level,
        @Nullable String told,
        @Nullable LocalDate answerBy,
        @Nullable Boolean done,
        @Nullable String words) {}
