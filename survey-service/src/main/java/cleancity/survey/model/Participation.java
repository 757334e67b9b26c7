package cleancity.survey.model;

/**
 * That somebody took part: a pseudonym, and what gives the same person the same receipt again. Points at no answer.
 *
 * @param id wave and pseudonym
 * @param keyDigest pseudonym of the request's Idempotency-Key
 * @param receipt what the person was given
 */
public record Participation(String id, String wave, String keyDigest, String receipt) {}
