package cleancity.kernel.testing;

import cleancity.kernel.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON value with one leaf replaced, leaf by leaf. */
final class Mutations {
    private static final String HERE = "__here__";

    private final JsonNode root;

    Mutations(Object example) {
        root = Json.mapper().valueToTree(example);
    }

    /** A JSON text, and where in it the replaced leaf is. */
    record Mutated(String pointer, String json) {}

    /** @param replacement JSON, put in the place of every text */
    List<Mutated> texts(String replacement) {
        return each(replacement, true);
    }

    /** @param replacement JSON, put in the place of every number and truth value */
    List<Mutated> others(String replacement) {
        return each(replacement, false);
    }

    private List<Mutated> each(String replacement, boolean texts) {
        var found = new ArrayList<Mutated>();
        walk(root, "", (pointer, marked) -> {
            if (root.at(pointer).isString() == texts) {
                found.add(new Mutated(pointer, marked.replace('"' + HERE + '"', replacement)));
            }
        });
        return found;
    }

    private void walk(JsonNode node, String pointer, BiConsumer<String, String> leaf) {
        switch (node) {
            case ObjectNode object ->
                object.propertyNames().forEach(name -> {
                    var child = object.get(name);
                    var place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                    if (child.isValueNode()) {
                        object.put(name, HERE);
                        var marked = root.toString();
                        object.set(name, child);
                        leaf.accept(place, marked);
                    } else {
                        walk(child, place, leaf);
                    }
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    var child = array.get(i);
                    if (child.isValueNode()) {
                        array.set(i, HERE);
                        var marked = root.toString();
                        array.set(i, child);
                        leaf.accept(pointer + "/" + i, marked);
                    } else {
                        walk(child, pointer + "/" + i, leaf);
                    }
                }
            }
            default -> {}
        }
    }
}
