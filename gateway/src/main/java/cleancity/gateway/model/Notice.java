package cleancity.gateway.model;

import cleancity.kernel.model.LocalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One notice to one person.
 *
 * @param id made of the fact and the person, so that a fact that arrives twice makes one notice
 * @param person id of a resident or a member of staff
 * @param link path in the web client
 */
public record Notice(
        String id,
        String person,
        String kind,
        LocalText title,
        LocalText body,
        @Nullable String link,
        Instant at,
        boolean read) {}
