package cleancity.gateway.model;

import java.time.Instant;

/**
 * Where and since when a member of staff is signed in.
 *
 * @param id name of the sign-in in tokens and logs; tells nothing of its secret
 * @param epoch of the account when it signed in
 * @param seenAt when it was last renewed
 */
public record SignIn(
        String id,
        String staff,
        int epoch,
        String address,
        String agent,
        Instant openedAt,
        Instant seenAt,
        Instant endsAt) {}
