package cleancity.campaign.calendar;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Endpoints;

/** Calendars over HTTP. */
public final class CalendarRoutes {
    private static final String ICS = "text/calendar; charset=utf-8";

    private final Calendars calendars;

    public CalendarRoutes(Calendars calendars) {
        this.calendars = calendars;
    }

    record Address(String path) {}

    public void bind(Endpoints endpoints) {
        endpoints.on(
                "campaignCalendar", call -> Answer.bytes(ICS, calendars.ofCampaign(call.path("id"), call.locale())));
        endpoints.on(
                "myCalendar",
                call -> Answer.ok(new Address("/api/campaign/calendars/" + calendars.addressOf(call.actor()))));
        endpoints.on(
                "personCalendar", call -> Answer.bytes(ICS, calendars.ofPerson(call.path("address"), call.locale())));
    }
}
