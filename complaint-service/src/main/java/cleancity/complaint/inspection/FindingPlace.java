package cleancity.complaint.inspection;

import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.report.Locate;
import cleancity.kernel.documents.reading.Cell;
import cleancity.kernel.documents.reading.Found;
import cleancity.kernel.documents.reading.ReadRule;
import cleancity.kernel.documents.reading.Reading;
import cleancity.kernel.documents.reading.Readings;
import cleancity.kernel.documents.reading.RowValues;
import cleancity.kernel.documents.reading.Table;
import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.geo.Place;
import cleancity.kernel.text.Written;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The position of a finding: both coordinates or none, of a system that is known, in the city, as a report asks it. */
final class FindingPlace {
    private static final String LNG = "经度";
    private static final String LAT = "纬度";
    private static final String SYSTEM = "坐标系";
    private static final int ALL_ROUND = 180;
    private static final int TO_THE_POLE = 90;

    private final Locate locate;

    FindingPlace(Locate locate) {
        this.locate = locate;
    }

    Optional<Place> of(RowValues values, Table table) {
        if (values.has(LNG) != values.has(LAT)) {
            values.fault(values.has(LNG) ? LAT : LNG, ComplaintRule.HALF_A_PLACE, Map.of());
        }
        var lng = values.optional(LNG, degrees(ALL_ROUND));
        var lat = values.optional(LAT, degrees(TO_THE_POLE));
        var named = values.optional(SYSTEM, FindingPlace::system);
        if (lng == null || lat == null || (values.has(SYSTEM) && named == null)) {
            return Optional.empty();
        }
        var headed = system(new Cell(table.brackets().getOrDefault(LNG, ""), Cell.Kind.TEXT))
                .value();
        var system = named != null ? named : headed != null ? headed : CoordinateSystem.WGS84;
        var place = place(lng.doubleValue(), lat.doubleValue(), system);
        if (place.isEmpty()) {
            values.fault(
                    LNG, ComplaintRule.OUTSIDE_CITY, Map.of("lng", lng.toPlainString(), "lat", lat.toPlainString()));
        }
        return place;
    }

    private Optional<Place> place(double lng, double lat, CoordinateSystem system) {
        return lng == 0 && lat == 0
                ? Optional.empty()
                : Optional.of(Place.of(lng, lat, system)).filter(locate::isInCity);
    }

    private static Reading<BigDecimal> degrees(int most) {
        return Readings.number(BigDecimal.valueOf(-most), BigDecimal.valueOf(most));
    }

    private static Found<CoordinateSystem> system(Cell cell) {
        return switch (Written.name(cell.text()).replaceAll("[^a-z0-9\\u4e00-\\u9fff]", "")) {
            case "wgs84", "wgs", "gps", "天地图", "cgcs2000", "国家2000" -> Found.of(CoordinateSystem.WGS84);
            case "gcj02", "gcj", "高德", "高德地图", "腾讯", "腾讯地图", "微信", "火星坐标", "火星坐标系" -> Found.of(CoordinateSystem.GCJ02);
            default -> Found.not(ReadRule.CELL_UNKNOWN);
        };
    }
}
