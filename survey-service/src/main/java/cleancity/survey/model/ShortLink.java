package cleancity.survey.model;

/**
 * A way into a wave that says where the person lives.
 *
 * @param code for people to type
 */
public record ShortLink(String code, String wave, String community) {}
