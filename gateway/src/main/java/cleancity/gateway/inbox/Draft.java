package cleancity.gateway.inbox;

import cleancity.kernel.model.LocalText;
import java.util.Map;
import java.util.Set;

/**
 * What to tell whom.
 *
 * @param kind key of the texts
 * @param link path in the web client
 * @param values what the texts name
 * @param persons ids
 */
public record Draft(String kind, String link, Map<String, LocalText> values, Set<String> persons) {}
