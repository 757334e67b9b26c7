package cleancity.survey.planning;

/** A community of the field board on the wire. */
record FieldRowView(
        String community, String name, String town, int wanted, long got, long shortfall, double due, double behind) {
    static FieldRowView of(FieldRow row) {
        return new FieldRowView(
                row.area().code(),
                row.area().name(),
                row.town(),
                row.wanted(),
                row.got(),
                Math.max(0, row.wanted() - row.got()),
                row.due(),
                row.behind());
    }
}
