package cleancity.survey.model;

import java.time.Instant;

/**
 * That somebody took a file out of the service.
 *
 * @param kind what was taken, e.g. {@code answers.csv}
 * @param staff random id of the account; who that is, only the gateway knows
 */
public record ExportEntry(String id, String wave, String kind, String staff, Instant at) {}
