package cleancity.survey;

import cleancity.kernel.http.Endpoints;
import cleancity.survey.answer.AskedCommunities;
import cleancity.survey.interview.AssignInterviewers;
import cleancity.survey.interview.AssignmentRoutes;
import cleancity.survey.interview.ConductInterviews;
import cleancity.survey.interview.DeviceTime;
import cleancity.survey.interview.InterviewRoutes;
import cleancity.survey.interview.ProposeAssignments;
import cleancity.survey.interview.ResponseBoard;
import cleancity.survey.sheet.PrintSheets;
import cleancity.survey.sheet.SheetRoutes;
import cleancity.survey.sheet.ShortLinks;
import cleancity.survey.store.AssignmentStore;
import cleancity.survey.store.ContactStore;
import cleancity.survey.store.LinkStore;

/** Field work, wired: assignments, interviews, response rates, sheets and short links. */
final class FieldParts {
    private final Kit kit;
    private final AssignmentStore assignments;
    private final ContactStore contacts;

    FieldParts(Kit kit) {
        this.kit = kit;
        this.assignments = new AssignmentStore(kit.mongo());
        this.contacts = new ContactStore(kit.mongo());
    }

    void bind(Endpoints endpoints, AskedCommunities asked) {
        var clock = kit.platform().clock();
        var interviews = new ConductInterviews(kit.catalog(), assignments, contacts, kit.take(), new DeviceTime(clock));
        new InterviewRoutes(interviews, kit.catalog(), kit.areas(), kit.cursors("my-assignments")).bind(endpoints);
        new AssignmentRoutes(
                        new AssignInterviewers(
                                kit.catalog(),
                                assignments,
                                contacts,
                                asked,
                                kit.platform().ids(),
                                clock),
                        new ProposeAssignments(kit.catalog(), kit.plans()),
                        interviews,
                        new ResponseBoard(kit.catalog(), contacts, kit.areas()),
                        kit.areas(),
                        kit.cursors("assignments"))
                .bind(endpoints);
        var links = new ShortLinks(new LinkStore(kit.mongo()));
        new SheetRoutes(
                        new PrintSheets(kit.catalog(), links, kit.areas()),
                        links,
                        kit.catalog(),
                        kit.areas(),
                        kit.config().origin())
                .bind(endpoints);
    }

    /** Keeps the counts of a closed wave and forgets the contacts. */
    void forget(String wave) {
        contacts.forget(wave);
    }
}
