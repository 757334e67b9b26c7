package cleancity.campaign;

import cleancity.campaign.model.Days;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Campaigns to be, as the desk sends them. */
final class Drafts {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Map<String, Object>> shifts = new ArrayList<>();

    private Drafts() {
        fields.put("kind", "cleaning-day");
        fields.put("title", Map.of("zh-CN", "周末清洁日", "en", "Weekend cleaning day"));
        fields.put("description", Map.of("zh-CN", "清理背街小巷"));
        fields.put("riskNotice", Map.of("zh-CN", "注意来往车辆"));
        fields.put("area", "445102010");
        fields.put("place", "牌坊街南门");
        fields.put("shifts", shifts);
    }

    static Drafts cleaningDay() {
        return new Drafts();
    }

    /** A campaign with one shift tomorrow. */
    static Drafts ofPlaces(int capacity) {
        return cleaningDay().shift(tomorrow(9), tomorrow(11), capacity);
    }

    static Instant tomorrow(int hour) {
        return Days.at(Days.day(Instant.now()).plusDays(1), hour, 0);
    }

    Drafts with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    Drafts shift(Instant from, Instant to, int capacity) {
        shifts.add(new LinkedHashMap<>(
                Map.of("startsAt", from.toString(), "endsAt", to.toString(), "capacity", capacity)));
        return this;
    }

    /** Of the shift added last. */
    Drafts shiftWith(String field, Object value) {
        shifts.getLast().put(field, value);
        return this;
    }

    Map<String, Object> json() {
        return fields;
    }
}
