package cleancity.campaign.field;

import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.model.Shop;
import cleancity.campaign.model.ShopCheck;
import cleancity.campaign.model.StreetResult;
import cleancity.campaign.ports.Shops;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 门前三包: shops pledge, patrols look, and every street sees how it does. */
public final class KeepPledges {
    private final Shops shops;
    private final Areas areas;
    private final Clock clock;
    private final Ids ids;

    public KeepPledges(Shops shops, Areas areas, Clock clock, Ids ids) {
        this.shops = shops;
        this.areas = areas;
        this.clock = clock;
        this.ids = ids;
    }

    public Shop pledge(Actor actor, String name, String area, String street) {
        staff(actor);
        if (areas.find(area).isEmpty()) {
            throw Refusals.invalid("/area", CampaignRule.UNKNOWN_AREA);
        }
        var shop = new Shop(ids.next(), name, area, street, clock.instant(), 0, 0);
        var path = Stream.concat(Stream.of(area), areas.ancestors(area).stream().map(Area::code));
        shops.add(shop, path.toList());
        return shop;
    }

    /** A look at a shop front; sent again it changes nothing. */
    public Shop check(Actor actor, String shopId, String checkId, boolean clean, boolean green, boolean orderly) {
        staff(actor);
        var check = new ShopCheck(checkId, clean, green, orderly, actor.id(), clock.instant());
        return shops.check(shopId, check).orElseThrow(Refusals::notFound);
    }

    /** What a patrol walks along; names of shops are for staff. */
    List<Shop> shops(Actor actor, String area, @Nullable String street, @Nullable Cursor after, int limit) {
        staff(actor);
        return shops.of(area, street, after, limit);
    }

    List<StreetResult> streets(String area, String afterStreet, int limit) {
        return shops.streets(area, afterStreet, limit);
    }

    private static void staff(Actor actor) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR, Role.HANDLER);
    }
}
