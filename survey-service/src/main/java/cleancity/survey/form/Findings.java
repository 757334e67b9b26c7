package cleancity.survey.form;

import cleancity.kernel.model.Fault;
import java.util.ArrayList;
import java.util.List;

/** What is gathered while a definition is read. */
final class Findings {
    /** A condition and the place it stands at, to be looked at when every question is known. */
    record Placed(Node place, Expression expression) {}

    final List<Fault> faults = new ArrayList<>();
    final List<Placed> conditions = new ArrayList<>();
    /** Pointers of the properties that were left alone. */
    final List<String> ignored = new ArrayList<>();
}
