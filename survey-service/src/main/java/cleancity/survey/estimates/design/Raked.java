package cleancity.survey.estimates.design;

/**
 * A raked design.
 *
 * @param design with the fitted weights
 * @param rounds over all margins that were made
 * @param converged whether the last round changed less than the tolerance and all margins are met
 */
public record Raked(SurveyDesign design, int rounds, boolean converged) {}
