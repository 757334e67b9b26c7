package cleancity.complaint.export;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.ledger.LedgerRow;
import cleancity.complaint.model.CaseFile;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A table of cases for people or partners: the same columns whatever the kind of file.
 *
 * @param forPeople in their words and the city's time; a program reads codes and points in time
 */
record Table(
        String title, boolean forPeople, List<String> header, BiFunction<CaseFile, Cards, List<@Nullable Object>> row) {
    /** The 台账. */
    static final Table LEDGER = new Table(
            "台账",
            true,
            List.of(
                    "编号", "来源", "类别", "片区", "地址", "问题", "状态", "责任单位", "责任人", "上报时间", "期限", "时限状态", "整改措施", "佐证照片",
                    "完成时间", "销号时间", "返工", "督办级别", "样例"),
            Table::ledger);

    /** Every case with its place and its times. */
    static final Table CASES = new Table(
            "案件",
            true,
            List.of(
                    "编号", "类别编码", "类别", "俗称类", "片区编码", "片区", "地址", "经度", "纬度", "来源", "状态", "紧急程度", "附议", "责任单位", "上报时间",
                    "受理时间", "立案时间", "派遣时间", "完成时间", "结案时间", "按期", "延期", "返工", "重开", "督办级别", "并入", "样例", "来源编码", "状态编码",
                    "紧急程度编码"),
            Table::cases);

    /** The columns of the Open311 bulk profile. */
    static final Table OPEN311 = new Table(
            "open311",
            false,
            List.of(
                    "service_request_id",
                    "requested_datetime",
                    "updated_datetime",
                    "closed_date",
                    "status_description",
                    "status_notes",
                    "source",
                    "service_name",
                    "service_subtype",
                    "description",
                    "agency_responsible",
                    "address",
                    "lat",
                    "long"),
            Table::open311);

    List<@Nullable Object> cells(CaseFile file, Cards cards) {
        return row.apply(file, cards);
    }

    private static List<@Nullable Object> ledger(CaseFile file, Cards cards) {
        var row = LedgerRow.of(file, cards);
        return Arrays.asList(
                row.number(),
                Words.of("source", row.source()),
                row.categoryName(),
                row.areaName(),
                row.address(),
                row.text(),
                Words.of("status", row.status()),
                row.unitName(),
                row.person(),
                row.reportedAt(),
                row.due(),
                row.dueState() == null ? null : Words.of("due", row.dueState()),
                row.measure(),
                row.evidence(),
                row.finishedAt(),
                row.struckOffAt(),
                row.reworks(),
                row.supervision(),
                row.sample() ? "样例" : "");
    }

    private static List<@Nullable Object> cases(CaseFile file, Cards cards) {
        var card = cards.card(file, Cards.Reader.FULL);
        var progress = file.progress();
        var place = Optional.ofNullable(file.report().where().place());
        var into = progress.mergedInto();
        return Arrays.asList(
                card.number(),
                card.category(),
                card.categoryName(),
                file.report().group(),
                card.area(),
                card.areaName(),
                card.address(),
                place.map(each -> each.lng()).orElse(null),
                place.map(each -> each.lat()).orElse(null),
                Words.of("source", file.report().source().wire()),
                Words.of("status", card.status()),
                Words.of("severity", card.severity()),
                card.joined(),
                card.unitName(),
                card.reportedAt(),
                file.report().receivedAt(),
                progress.filedAt(),
                progress.dispatchedAt(),
                progress.finishedAt(),
                progress.closedAt(),
                progress.onTime() == null ? null : progress.onTime() ? "是" : "否",
                progress.extensions(),
                progress.reworks(),
                progress.reopenings(),
                progress.supervision(),
                into,
                card.sample() ? "样例" : "",
                file.report().source().wire(),
                card.status(),
                card.severity());
    }

    private static List<@Nullable Object> open311(CaseFile file, Cards cards) {
        var card = cards.card(file, Cards.Reader.PUBLIC);
        var spot = Optional.ofNullable(file.report().where().place());
        return Arrays.asList(
                file.number(),
                card.reportedAt(),
                Objects.requireNonNullElse(
                        file.progress().closedAt(), file.timeline().getLast().at()),
                file.progress().closedAt(),
                file.status().isOpen() ? "open" : "closed",
                file.status().wire(),
                file.report().source().wire(),
                card.categoryName(),
                card.category(),
                Cards.text(file, Cards.Reader.PUBLIC),
                card.unitName(),
                card.address(),
                spot.map(place -> place.lat()).orElse(null),
                spot.map(place -> place.lng()).orElse(null));
    }
}
