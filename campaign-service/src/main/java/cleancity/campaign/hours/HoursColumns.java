package cleancity.campaign.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which columns the export of the hours book has, under which headings: every provincial volunteer system asks for its
 * own. Written as {@code heading=field} with commas between.
 */
public record HoursColumns(List<Column> columns) {
    /** What the rules ask for (民政部令67号, article 7), in its order. */
    public static final String USUAL = "序号=sequence,姓名=name,证件号码=empty,服务名称=campaign,服务日期=date,开始时间=from,结束时间=to,"
            + "服务时长(小时)=hours,服务地点=place,服务内容=kind,团队=team,记录类型=entry,更正原因=reason,记录时间=recorded-at";

    /** One column. */
    public record Column(String heading, Field field) {}

    /** What a column can hold. */
    public enum Field {
        SEQUENCE,
        NAME,
        CAMPAIGN,
        DATE,
        FROM,
        TO,
        HOURS,
        MINUTES,
        PLACE,
        AREA,
        KIND,
        TEAM,
        PEOPLE,
        ENTRY,
        REASON,
        RECORDED_AT,
        /** Left for the organisation to fill in: identity numbers are not kept here. */
        EMPTY
    }

    public HoursColumns {
        columns = List.copyOf(columns);
    }

    /** @throws IllegalArgumentException naming the part that cannot be read */
    public static HoursColumns of(String text) {
        var columns = new ArrayList<Column>();
        for (var part : text.split(",", -1)) {
            var sides = part.strip().split("=", -1);
            if (sides.length != 2 || sides[0].isBlank()) {
                throw new IllegalArgumentException("not heading=field: \"" + part + "\"");
            }
            columns.add(new Column(sides[0].strip(), field(sides[1].strip())));
        }
        return new HoursColumns(columns);
    }

    private static Field field(String name) {
        for (var field : Field.values()) {
            if (field.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return field;
            }
        }
        throw new IllegalArgumentException("no such field of the hours book: \"" + name + "\"");
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }
}
