package cleancity.survey.model;

/**
 * One attempt to interview somebody.
 *
 * @param key chosen by the device, so that a repetition is known
 * @param contact number on the interviewer's list; no name and no address
 * @param week Monday of the week it was made in, ISO: a day could be laid beside the day of an answer
 */
public record Attempt(String key, String contact, Disposition outcome, String week) {}
