package cleancity.complaint.model;

/**
 * A kind of problem.
 *
 * @param code national class and number, e.g. {@code 2001-02}
 * @param nationalClass 大类, e.g. 市容环境
 * @param name official name
 * @param popularName what people call it
 * @param group popular group, e.g. 占道: what counts as the same kind nearby
 */
public record Category(String code, String nationalClass, String name, String popularName, String group) {}
