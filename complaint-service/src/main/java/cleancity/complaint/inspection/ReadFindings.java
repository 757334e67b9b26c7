package cleancity.complaint.inspection;

import cleancity.complaint.csv.CsvRows;
import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.Inspection.Finding;
import cleancity.complaint.model.ScoringSheet;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list of findings row by row and names everything that is wrong with it: all or nothing. */
final class ReadFindings {
    private static final int MOST = 2_000;

    private final Areas areas;

    ReadFindings(Areas areas) {
        this.areas = areas;
    }

    /** @param row as the spreadsheet shows it */
    record Fault(int row, String column, String message) {}

    /** The findings are complete only when there is no fault. */
    record Draft(List<Finding> findings, List<Fault> faults) {}

    Draft read(List<CsvRows.Row> rows, ScoringSheet sheet, Catalog catalog) {
        var faults = new ArrayList<Fault>();
        var findings = new ArrayList<Finding>();
        if (rows.isEmpty() || rows.size() > MOST) {
            faults.add(new Fault(1, "", "应有 1 至 " + MOST + " 行,并有表头"));
            return new Draft(findings, faults);
        }
        for (var row : rows) {
            var reader = new Row(row, faults);
            var item = reader.known("指标", text -> sheet.find(text).map(ScoringSheet.Item::code));
            var lost = reader.known("扣分", ReadFindings::points);
            var text = reader.known("问题", text1 -> Optional.of(text1));
            var category = reader.known("类别", name -> category(name, catalog));
            var area = reader.known("片区", this::area);
            var unit = reader.known("责任单位", name -> unit(name, catalog));
            var days = reader.optional("整改工作日", ReadFindings::days);
            var lng = reader.optional("经度", ReadFindings::degrees);
            var lat = reader.optional("纬度", ReadFindings::degrees);
            if (item != null && lost != null && text != null && category != null && area != null && unit != null) {
                findings.add(new Finding(
                        row.number(),
                        item,
                        sheet.upwards(item),
                        lost,
                        text,
                        category,
                        area,
                        reader.text("地址"),
                        lng,
                        lat,
                        unit,
                        reader.text("责任人"),
                        days,
                        null));
            }
        }
        return new Draft(findings, faults);
    }

    /** One row while it is read; what is wrong is noted and the reading goes on. */
    private record Row(CsvRows.Row row, List<Fault> faults) {
        <T> @Nullable T known(String column, Function<String, Optional<T>> read) {
            if (row.cell(column).isEmpty()) {
                faults.add(new Fault(row.number(), column, "必填"));
                return null;
            }
            return optional(column, read);
        }

        <T> @Nullable T optional(String column, Function<String, Optional<T>> read) {
            var text = row.cell(column);
            if (text.isEmpty()) {
                return null;
            }
            var value = read.apply(text);
            if (value.isEmpty()) {
                faults.add(new Fault(row.number(), column, "不认识:" + text));
            }
            return value.orElse(null);
        }

        @Nullable
        String text(String column) {
            var text = row.cell(column);
            return text.isEmpty() ? null : text;
        }
    }

    private static Optional<Double> points(String text) {
        return number(text).filter(points -> points >= 0 && points <= 1_000);
    }

    private static Optional<Double> degrees(String text) {
        return number(text).filter(degrees -> Math.abs(degrees) <= 180);
    }

    private static Optional<Integer> days(String text) {
        return number(text)
                .filter(days -> days >= 1 && days <= 200 && days == Math.rint(days))
                .map(Double::intValue);
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> category(String text, Catalog catalog) {
        return catalog.categories().stream()
                .filter(each -> each.code().equals(text)
                        || each.name().equals(text)
                        || each.popularName().equals(text))
                .map(each -> each.code())
                .findFirst();
    }

    private static Optional<String> unit(String text, Catalog catalog) {
        return catalog.units().stream()
                .filter(each -> each.id().equals(text) || each.name().equals(text))
                .map(each -> each.id())
                .findFirst();
    }

    /** By code, or by the name of the city, a district or a town. */
    private Optional<String> area(String text) {
        if (areas.find(text).isPresent()) {
            return Optional.of(text);
        }
        return areas.cities().stream()
                .flatMap(city -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(city),
                        areas.children(city.code()).stream()
                                .flatMap(district -> java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(district),
                                        areas.children(district.code()).stream()))))
                .filter(area -> area.name().equals(text))
                .map(Area::code)
                .findFirst();
    }
}
