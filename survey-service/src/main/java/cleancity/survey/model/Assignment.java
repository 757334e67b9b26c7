package cleancity.survey.model;

import java.time.Instant;

/**
 * That a member of staff interviews in a community for a wave.
 *
 * @param interviewer id of the member of staff
 * @param wanted interviews
 */
public record Assignment(
        String id, String wave, String community, String interviewer, int wanted, Instant assignedAt) {}
