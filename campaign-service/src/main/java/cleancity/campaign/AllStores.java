package cleancity.campaign;

import cleancity.campaign.store.MongoAttendances;
import cleancity.campaign.store.MongoCampaigns;
import cleancity.campaign.store.MongoHoursBook;
import cleancity.campaign.store.MongoLines;
import cleancity.campaign.store.MongoMosquitoWeeks;
import cleancity.campaign.store.MongoPhotos;
import cleancity.campaign.store.MongoProofs;
import cleancity.campaign.store.MongoShifts;
import cleancity.campaign.store.MongoShops;
import cleancity.campaign.store.MongoSignUps;
import cleancity.campaign.store.MongoTeams;
import cleancity.kernel.area.Areas;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import cleancity.kernel.mongo.SharedSecrets;
import java.util.Map;

/** The stores of one database, with their indexes made. */
record AllStores(
        MongoCampaigns campaigns,
        MongoShifts shifts,
        MongoLines lines,
        MongoSignUps signUps,
        MongoAttendances attendances,
        MongoHoursBook hours,
        MongoProofs proofs,
        MongoTeams teams,
        MongoPhotos photos,
        MongoMosquitoWeeks mosquitoWeeks,
        MongoShops shops,
        SharedSecrets secrets) {
    static AllStores on(Mongo mongo, Areas areas, Ids ids) {
        var shifts = new MongoShifts(mongo);
        return new AllStores(
                new MongoCampaigns(mongo, areas),
                shifts,
                new MongoLines(shifts),
                new MongoSignUps(mongo),
                new MongoAttendances(mongo),
                new MongoHoursBook(mongo, ids),
                new MongoProofs(mongo),
                new MongoTeams(mongo),
                new MongoPhotos(mongo),
                new MongoMosquitoWeeks(mongo),
                new MongoShops(mongo),
                new SharedSecrets(mongo));
    }

    UseCases.Stores ports() {
        return new UseCases.Stores(campaigns, shifts, lines, signUps, attendances, hours, proofs, teams, photos);
    }

    /** Whose documents carry facts to publish. */
    Map<String, MongoOutbox> outboxes() {
        return Map.of(
                "campaigns", campaigns.outbox(),
                "shifts", shifts.outbox(),
                "sign-ups", signUps.outbox(),
                "attendances", attendances.outbox(),
                "hours", hours.outbox(),
                "mosquito-weeks", mosquitoWeeks.outbox());
    }
}
