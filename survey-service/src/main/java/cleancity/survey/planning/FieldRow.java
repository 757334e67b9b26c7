package cleancity.survey.planning;

import cleancity.kernel.area.Area;

/**
 * One community in the field.
 *
 * @param got answers that belong to the population
 * @param due answers there should be by now, were they to come evenly over the wave
 * @param behind due less got; negative when ahead
 */
public record FieldRow(Area area, String town, int wanted, long got, double due, double behind) {}
