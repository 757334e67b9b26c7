package cleancity.gateway.session;

import cleancity.kernel.model.Actor;
import java.time.Instant;

/** An access token, when it ends and whom it stands for. */
public record Issued(String accessToken, Instant expiresAt, Actor actor) {}
