package cleancity.survey.interview;

import cleancity.kernel.area.Areas;

/** An area on the wire. */
record AreaView(String code, String name, String level) {
    /** @throws java.util.NoSuchElementException when there is none */
    static AreaView of(Areas areas, String code) {
        var area = areas.find(code).orElseThrow();
        return new AreaView(area.code(), area.name(), area.level().slug());
    }
}
