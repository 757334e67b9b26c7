package cleancity.survey.estimates.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A generated design with its answers, as Java and as CSV rows for R. */
record OracleDesign(int id, LonelyPsu lonely, int stages, Weighting weighting, List<Row> rows) {
    static final String HEADER = "design,stratum,psu,unit,w,psuPopulation,unitPopulation,y,x,yes,g,h,ta,tb,domain";

    enum Weighting {
        NONE,
        POST,
        RAKE
    }

    /** One answer; NaN and null are missing. */
    record Row(
            String stratum,
            String psu,
            String unit,
            double weight,
            double psuPopulation,
            double unitPopulation,
            double y,
            double x,
            double yes,
            String g,
            String h,
            @Nullable String ta,
            @Nullable String tb,
            boolean domain) {
        String csv(int design) {
            List<Object> cells = new ArrayList<>(List.of(design, stratum, psu, unit, weight, psuPopulation));
            cells.addAll(List.of(unitPopulation, Double.isNaN(y) ? "NA" : y, x, yes, g, h));
            cells.addAll(List.of(ta == null ? "NA" : ta, tb == null ? "NA" : tb, domain ? 1 : 0));
            return String.join(",", cells.stream().map(Object::toString).toList());
        }
    }

    SurveyDesign plain() {
        SurveyDesignBuilder builder = SurveyDesign.withWeights(numbers(Row::weight))
                .strata(texts(Row::stratum))
                .psus(texts(Row::psu))
                .lonely(lonely);
        if (stages > 0) {
            builder.psuPopulation(numbers(Row::psuPopulation));
        }
        if (stages > 1) {
            builder.units(texts(Row::unit)).unitPopulation(numbers(Row::unitPopulation));
        }
        return builder.build();
    }

    SurveyDesign weighted() {
        return switch (weighting) {
            case NONE -> plain();
            case POST -> plain().postStratified(margins().getFirst());
            case RAKE -> plain().raked(margins(), RakingControl.TIGHT).design();
        };
    }

    /** Population totals that differ from the weighted sample by up to a third, the same sum in both margins. */
    List<Margin> margins() {
        return List.of(margin("g", texts(Row::g)), margin("h", texts(Row::h)));
    }

    List<String> marginCsv() {
        List<String> lines = new ArrayList<>();
        for (Margin margin : margins()) {
            margin.totals()
                    .forEach((category, total) -> lines.add(id + "," + margin.name() + "," + category + "," + total));
        }
        return lines;
    }

    String csv() {
        String option = lonely.name().toLowerCase(Locale.ROOT);
        return id + "," + option + "," + stages + "," + weighting.name().toLowerCase(Locale.ROOT);
    }

    double[] numbers(java.util.function.ToDoubleFunction<Row> column) {
        return rows.stream().mapToDouble(column).toArray();
    }

    List<String> texts(java.util.function.Function<Row, String> column) {
        return rows.stream().map(column).toList();
    }

    boolean[] domain() {
        boolean[] domain = new boolean[rows.size()];
        for (int i = 0; i < domain.length; i++) {
            domain[i] = rows.get(i).domain();
        }
        return domain;
    }

    private Margin margin(String name, List<String> cells) {
        Map<String, Double> sums = new LinkedHashMap<>();
        double people = 0;
        for (int i = 0; i < cells.size(); i++) {
            sums.merge(cells.get(i), rows.get(i).weight() * (1 + (cells.get(i).charAt(1) - '0') * 0.15), Double::sum);
            people += rows.get(i).weight();
        }
        double all = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        double scale = people / all;
        sums.replaceAll((cell, sum) -> sum * scale);
        return new Margin(name, cells, sums);
    }
}
