package cleancity.survey.planning;

import cleancity.kernel.model.LocalText;

/**
 * How many to ask for a margin.
 *
 * @param unlimited answers of a simple random sample of an unlimited population
 */
record SizeForMargin(
        double margin, double expectedRate, long unlimited, long answers, long invitations, LocalText note) {}
