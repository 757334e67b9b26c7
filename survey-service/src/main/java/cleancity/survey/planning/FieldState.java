package cleancity.survey.planning;

import cleancity.survey.model.Wave;
import java.util.List;

/**
 * The field as a whole.
 *
 * @param elapsed share of the wave's time that has passed, 0 to 1
 * @param lagging communities that are behind by at least one answer
 * @param invitations planned for the answers wanted; 0 when there is no plan
 * @param rows most behind first
 */
public record FieldState(
        Wave wave,
        double elapsed,
        int communities,
        long wanted,
        long got,
        double due,
        long lagging,
        long invitations,
        List<FieldRow> rows) {}
