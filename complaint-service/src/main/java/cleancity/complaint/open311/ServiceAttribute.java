package cleancity.complaint.open311;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A question that belongs to a service.
 *
 * @param choices key and name of each value, for lists
 */
record ServiceAttribute(String code, String datatype, boolean required, String description, List<Choice> choices) {

    record Choice(String key, String name) {}

    /** The services that ask more than the rest, by category. */
    static final Map<String, List<ServiceAttribute>> BY_SERVICE = Map.of(
            "2021-06",
            List.of(new ServiceAttribute(
                    "VENUE",
                    "singlevaluelist",
                    true,
                    "哪类场所",
                    List.of(
                            new Choice("restaurant", "餐饮"),
                            new Choice("shop", "商场超市"),
                            new Choice("station", "车站"),
                            new Choice("school", "学校"),
                            new Choice("hospital", "医院"),
                            new Choice("other", "其他")))));

    Node node(int order) {
        var children = new ArrayList<Node>(List.of(
                Node.value("variable", true),
                Node.value("code", code),
                Node.value("datatype", datatype),
                Node.value("required", required),
                Node.value("datatype_description", null),
                Node.value("order", order),
                Node.value("description", description)));
        if (!choices.isEmpty()) {
            children.add(new Node.Items(
                    "values",
                    choices.stream()
                            .map(choice -> Node.Group.of(
                                    "value", Node.value("key", choice.key()), Node.value("name", choice.name())))
                            .toList()));
        }
        return new Node.Group("attribute", children);
    }

    /** The faults of an answer; none when it fits. */
    List<String> faults(List<String> answer) {
        if (answer.isEmpty()) {
            return required ? List.of("attribute[" + code + "] is required") : List.of();
        }
        boolean known = choices.isEmpty()
                || answer.stream().allMatch(each -> choices.stream()
                        .anyMatch(choice -> choice.key().equals(each)));
        return known ? List.of() : List.of("attribute[" + code + "] is not one of the values");
    }

    String told(List<String> answer) {
        return description + ": "
                + String.join(
                        ", ",
                        choices.stream()
                                .filter(choice -> answer.contains(choice.key()))
                                .map(Choice::name)
                                .toList());
    }
}
