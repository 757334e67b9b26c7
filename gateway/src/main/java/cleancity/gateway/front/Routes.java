package cleancity.gateway.front;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a path goes: the longest prefix wins; none means a file of the web client.
 *
 * @param byPrefix prefix without a slash at its end
 */
public record Routes(Map<String, Upstream> byPrefix) {
    public Routes {
        byPrefix = Map.copyOf(byPrefix);
    }

    @Nullable
    Upstream of(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var found = byPrefix.get(path.substring(0, end));
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
