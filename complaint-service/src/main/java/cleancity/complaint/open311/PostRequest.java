package cleancity.complaint.open311;

import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.Severity;
import cleancity.complaint.model.Source;
import cleancity.complaint.privacy.ContactSeal;
import cleancity.complaint.privacy.ContactSeal.Keyed;
import cleancity.complaint.report.FileReport;
import cleancity.complaint.report.NewReport;
import cleancity.complaint.report.Spot;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service request becomes a case like any other report. */
final class PostRequest {
    private static final int MOST_TEXT = 4_000;

    private final FileReport reports;
    private final Services services;
    private final Areas areas;
    private final ApiKeys keys;

    PostRequest(FileReport reports, Services services, Areas areas, ApiKeys keys) {
        this.reports = reports;
        this.services = services;
        this.areas = areas;
        this.keys = keys;
    }

    CaseFile post(FormBody form) {
        var key = keys.admit(form.one("api_key"));
        var code = form.one("service_code").orElseThrow(() -> Open311Error.bad("service_code was not given"));
        services.find(code);
        requireWhole(form, code);
        try {
            return reports.file(wanted(form, code), reporter(form, key));
        } catch (Refusal.Invalid refusal) {
            throw Open311Error.bad(
                    "the location cannot be used: " + refusal.rule().slug());
        }
    }

    private void requireWhole(FormBody form, String code) {
        var faults = new ArrayList<String>();
        boolean point = form.one("lat").isPresent() && form.one("long").isPresent();
        if (!point
                && form.one("address_string").isEmpty()
                && form.one("address_id").isEmpty()) {
            faults.add("a location is required: lat and long, address_string or address_id");
        }
        if (form.one("description").orElse("").length() > MOST_TEXT) {
            faults.add("description has at most 4000 characters");
        }
        for (var attribute : ServiceAttribute.BY_SERVICE.getOrDefault(code, List.of())) {
            faults.addAll(attribute.faults(form.attribute(attribute.code())));
        }
        if (!faults.isEmpty()) {
            throw Open311Error.bad(faults);
        }
    }

    private NewReport wanted(FormBody form, String code) {
        var spot = spot(form);
        var area = form.one("address_id").or(() -> spot == null ? Optional.of(named(form)) : Optional.empty());
        return new NewReport(
                code,
                text(form, code),
                spot,
                form.one("address_string").or(() -> area).orElse(null),
                area.orElse(null),
                List.of(),
                contact(form),
                true,
                null,
                Severity.NORMAL,
                Source.OPEN311,
                null);
    }

    /** The smallest area whose name stands in the address, else the city. */
    private String named(FormBody form) {
        var address = form.one("address_string").orElse("");
        var city = areas.cities().getFirst();
        return areas.children(city.code()).stream()
                .flatMap(district -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(district), areas.children(district.code()).stream()))
                .filter(area -> address.contains(area.name()))
                .max(Comparator.comparingInt((Area area) -> area.code().length()))
                .map(Area::code)
                .orElse(city.code());
    }

    private static @Nullable Spot spot(FormBody form) {
        var lat = form.one("lat");
        var lng = form.one("long");
        if (lat.isEmpty() || lng.isEmpty()) {
            return null;
        }
        try {
            return new Spot(Double.parseDouble(lng.get()), Double.parseDouble(lat.get()), CoordinateSystem.WGS84);
        } catch (NumberFormatException e) {
            throw Open311Error.bad("lat and long must be WGS84 degrees");
        }
    }

    private String text(FormBody form, String code) {
        var lines = new ArrayList<String>();
        form.one("description").ifPresent(lines::add);
        for (var attribute : ServiceAttribute.BY_SERVICE.getOrDefault(code, List.of())) {
            lines.add(attribute.told(form.attribute(attribute.code())));
        }
        form.one("media_url").ifPresent(lines::add);
        return lines.isEmpty() ? services.find(code).popularName() : String.join("\n", lines);
    }

    private static ContactSeal.@Nullable Contact contact(FormBody form) {
        var reach = form.one("phone").or(() -> form.one("email")).orElse(null);
        var name = form.one("last_name").orElse("") + form.one("first_name").orElse("");
        return reach == null ? null : new ContactSeal.Contact(name.isEmpty() ? null : name, reach);
    }

    /** The same account or device of a partner is the same reporter; without either each request is somebody new. */
    private static Actor reporter(FormBody form, String key) {
        var who = form.one("account_id").or(() -> form.one("device_id"));
        var id = who.map(each -> HexFormat.of()
                        .formatHex(Keyed.hmac(key.getBytes(StandardCharsets.UTF_8), "open311:" + each))
                        .substring(0, 32))
                .orElseGet(() -> java.util.UUID.randomUUID().toString());
        return Actor.resident("open311-" + id);
    }
}
