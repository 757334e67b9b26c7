package cleancity.campaign;

import cleancity.campaign.attendance.CheckInOut;
import cleancity.campaign.attendance.CloseShifts;
import cleancity.campaign.attendance.KeepAttendance;
import cleancity.campaign.attendance.RotatingCode;
import cleancity.campaign.browse.ReadCampaigns;
import cleancity.campaign.desk.DeskShifts;
import cleancity.campaign.hours.BookHours;
import cleancity.campaign.hours.CountTeams;
import cleancity.campaign.hours.ExportHours;
import cleancity.campaign.hours.HoursColumns;
import cleancity.campaign.hours.MyHours;
import cleancity.campaign.hours.OverdueHours;
import cleancity.campaign.hours.ProveHours;
import cleancity.campaign.notice.TellParticipants;
import cleancity.campaign.planning.ChangeCapacity;
import cleancity.campaign.planning.CreateCampaign;
import cleancity.campaign.planning.CreateEverywhere;
import cleancity.campaign.planning.EndCampaigns;
import cleancity.campaign.planning.MoveShift;
import cleancity.campaign.planning.PublishCampaign;
import cleancity.campaign.planning.ReportCampaign;
import cleancity.campaign.planning.SettleCampaigns;
import cleancity.campaign.ports.Attendances;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.HoursBook;
import cleancity.campaign.ports.Lines;
import cleancity.campaign.ports.Photos;
import cleancity.campaign.ports.Proofs;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.campaign.ports.Teams;
import cleancity.campaign.proposals.ProposeFromHotSpots;
import cleancity.campaign.signup.AcceptOffer;
import cleancity.campaign.signup.DecideRequests;
import cleancity.campaign.signup.ForgetPersonalData;
import cleancity.campaign.signup.KeepLines;
import cleancity.campaign.signup.LeaveShift;
import cleancity.campaign.signup.MySignUps;
import cleancity.campaign.signup.RecoverSignUps;
import cleancity.campaign.signup.ReorderLine;
import cleancity.campaign.signup.SignUpForShift;
import cleancity.kernel.area.Areas;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.ids.RandomToken;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Clock;

/** All that can be done here, made from the stores, the time and the source of ids. */
record UseCases(
        CreateCampaign create,
        PublishCampaign publish,
        SettleCampaigns settle,
        EndCampaigns end,
        CreateEverywhere everywhere,
        ReportCampaign report,
        ProposeFromHotSpots propose,
        TellParticipants tell,
        ChangeCapacity capacity,
        SignUpForShift signUp,
        LeaveShift leave,
        DecideRequests decide,
        AcceptOffer accept,
        ReorderLine reorder,
        KeepLines lines,
        MoveShift move,
        RecoverSignUps recover,
        ForgetPersonalData forget,
        MySignUps mine,
        ReadCampaigns read,
        DeskShifts desk,
        CheckInOut checks,
        KeepAttendance keep,
        CloseShifts close,
        BookHours book,
        OverdueHours overdue,
        MyHours hours,
        ProveHours prove,
        ExportHours export,
        CountTeams teams) {
    /** The stores. */
    record Stores(
            Campaigns campaigns,
            Shifts shifts,
            Lines lines,
            SignUps signUps,
            Attendances attendances,
            HoursBook hours,
            Proofs proofs,
            Teams teams,
            Photos photos) {}

    static UseCases of(Stores stores, RotatingCode codes, Areas areas, Clock clock, Ids ids) {
        return of(stores, codes, HoursColumns.of(HoursColumns.USUAL), areas, clock, ids);
    }

    static UseCases of(Stores stores, RotatingCode codes, HoursColumns columns, Areas areas, Clock clock, Ids ids) {
        var campaigns = stores.campaigns();
        var shifts = stores.shifts();
        var signUps = stores.signUps();
        var attendances = stores.attendances();
        var settle = new SettleCampaigns(campaigns, shifts, signUps, clock, ids);
        var leave = new LeaveShift(campaigns, shifts, signUps, clock, ids);
        var lines = stores.lines();
        var keepLines = new KeepLines(campaigns, shifts, lines, signUps, clock, ids);
        var create = new CreateCampaign(campaigns, shifts, areas, clock, ids);
        return new UseCases(
                create,
                new PublishCampaign(campaigns, shifts, settle, clock, ids),
                settle,
                new EndCampaigns(campaigns, shifts, settle, clock, ids),
                new CreateEverywhere(create, areas),
                new ReportCampaign(campaigns, stores.photos(), clock, ids),
                new ProposeFromHotSpots(campaigns, create, areas, clock),
                new TellParticipants(campaigns, shifts, clock, ids),
                new ChangeCapacity(campaigns, shifts, clock, ids),
                new SignUpForShift(campaigns, shifts, signUps, attendances, clock, ids),
                leave,
                new DecideRequests(campaigns, shifts, lines, signUps, clock, ids),
                new AcceptOffer(campaigns, shifts, lines, signUps, clock, ids),
                new ReorderLine(campaigns, shifts, lines, signUps, clock, ids),
                keepLines,
                new MoveShift(campaigns, shifts, lines, keepLines, clock, ids),
                new RecoverSignUps(shifts, signUps, leave, clock),
                new ForgetPersonalData(signUps, clock),
                new MySignUps(campaigns, shifts, signUps),
                new ReadCampaigns(campaigns, shifts),
                new DeskShifts(campaigns, shifts, signUps),
                new CheckInOut(campaigns, shifts, attendances, codes, clock),
                new KeepAttendance(shifts, signUps, attendances, codes, clock),
                new CloseShifts(campaigns, shifts, attendances, clock, ids),
                new BookHours(shifts, attendances, stores.hours(), clock),
                new OverdueHours(campaigns, shifts, attendances, WorkingCalendar.office(), clock),
                new MyHours(stores.hours(), campaigns),
                new ProveHours(stores.hours(), stores.proofs(), RandomToken.secure(), clock),
                new ExportHours(stores.hours(), campaigns, signUps, columns),
                new CountTeams(stores.hours(), signUps, stores.teams()));
    }
}
