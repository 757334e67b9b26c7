package cleancity.kernel.time;

import java.time.Instant;

/**
 * More time, as approved.
 *
 * @param grantedAt when it was approved
 * @param limit how much is added
 */
public record Extension(Instant grantedAt, Limit limit) {}
