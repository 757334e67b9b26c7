package cleancity.survey.results;

import cleancity.survey.form.Form;
import cleancity.survey.tally.Tallying;

/** An item counted apart for each group of people. */
record Pair(Grouping by, Item item) {
    /** The item as it is counted in one group. */
    Item in(String label) {
        return new Item(by.name() + "|" + label + "|" + item.name(), item.title(), item.question());
    }

    /** Place of the grouping among the margins of the cells; -1 when it is none. */
    int marginOfGroup(Form form) {
        return by instanceof Grouping.ByItem ? Tallying.margins(form).indexOf(by.question()) : -1;
    }

    int marginOfItem(Form form) {
        return Tallying.margins(form).indexOf(item.question());
    }

    /** Whether the tallies tell the groups apart, because one of the two is a margin of their cells. */
    boolean tallied(Form form) {
        return by instanceof Grouping.ByItem && (marginOfGroup(form) >= 0 || marginOfItem(form) >= 0);
    }
}
