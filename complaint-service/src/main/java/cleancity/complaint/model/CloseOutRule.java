package cleancity.complaint.model;

import java.time.Duration;

/**
 * What the city asks for around the close of a case.
 *
 * @param metres how far from the place an after-photo may be taken without a reason
 * @param reopenWithin how long the reporter may ask for it to be opened again
 */
public record CloseOutRule(int metres, Duration reopenWithin) {}
