package cleancity.kernel.http;

import cleancity.kernel.model.CleanText;
import cleancity.kernel.model.Fault;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds text in a request that is not {@link CleanText}. */
final class TextFaults {
    private static final int MOST = 50;

    private TextFaults() {}

    /** The places in a JSON value that hold unclean text, names of fields among them. */
    static List<Fault> of(@Nullable Object json) {
        var faults = new ArrayList<Fault>();
        look(json, "", faults);
        return faults;
    }

    private static void look(@Nullable Object value, String pointer, List<Fault> faults) {
        switch (value) {
            case String text -> require(text, pointer, faults);
            case JsonObject object ->
                object.fieldNames().forEach(name -> {
                    var place = pointer + "/"
                            + CleanText.of(name).replace("~", "~0").replace("/", "~1");
                    require(name, place, faults);
                    look(object.getValue(name), place, faults);
                });
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    look(array.getValue(i), pointer + "/" + i, faults);
                }
            }
            case null, default -> {}
        }
    }

    private static void require(String text, String pointer, List<Fault> faults) {
        if (faults.size() < MOST && !CleanText.is(text)) {
            faults.add(new Fault(pointer, "text", Map.of()));
        }
    }
}
