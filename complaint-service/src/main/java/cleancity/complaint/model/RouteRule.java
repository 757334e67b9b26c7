package cleancity.complaint.model;

/**
 * Who is responsible: area × category → unit. The smallest area wins; within an area a category before its group, and
 * its group before all.
 *
 * @param area code; the rule holds for everything below it
 * @param category code, group name, or {@code *}
 */
public record RouteRule(String area, String category, String unit) {
    public static final String ALL = "*";
}
