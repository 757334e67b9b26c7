package cleancity.survey.model;

import java.time.Instant;

/**
 * A draft as the store knows it.
 *
 * @param id wave and pseudonym; not the one under which the person takes part
 * @param revision grows with every save
 * @param sealed content that only its writer can open, Base64
 */
public record StoredDraft(String id, String wave, long revision, String sealed, Instant savedAt, Instant expiresAt) {}
