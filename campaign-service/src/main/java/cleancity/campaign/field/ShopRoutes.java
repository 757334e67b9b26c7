package cleancity.campaign.field;

import cleancity.campaign.model.Shop;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;

/** 门前三包 over HTTP. */
public final class ShopRoutes {
    private static final String LIST = "streets";

    private final KeepPledges pledges;
    private final Paging paging;

    public ShopRoutes(KeepPledges pledges, Paging paging) {
        this.pledges = pledges;
        this.paging = paging;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("pledgeShop", call -> Answer.created(pledged(call)));
        endpoints.on("checkShop", call -> Answer.ok(checked(call)));
        endpoints.on("listShops", call -> Answer.ok(shops(call)));
        endpoints.on("listStreets", call -> Answer.ok(streets(call)));
    }

    record Pledge(String name, String area, String street) {}

    record Check(String id, boolean clean, boolean green, boolean orderly) {}

    record ShopAnswer(String id, String name, String area, String street, int checks, int kept) {
        static ShopAnswer of(Shop shop) {
            return new ShopAnswer(shop.id(), shop.name(), shop.area(), shop.street(), shop.checks(), shop.kept());
        }
    }

    private ShopAnswer pledged(Call call) {
        var pledge = call.body(Pledge.class);
        return ShopAnswer.of(pledges.pledge(call.actor(), pledge.name(), pledge.area(), pledge.street()));
    }

    private ShopAnswer checked(Call call) {
        var check = call.body(Check.class);
        return ShopAnswer.of(pledges.check(
                call.actor(), call.path("id"), check.id(), check.clean(), check.green(), check.orderly()));
    }

    private Paging.Page<ShopAnswer> shops(Call call) {
        var found = pledges.shops(
                call.actor(),
                call.queryRequired("area"),
                call.query("street").orElse(null),
                paging.cursor(call, "shops"),
                call.limit() + 1);
        return paging.page(call, "shops", found, last -> new Cursor(last.street(), last.id()))
                .map(ShopAnswer::of);
    }

    private Object streets(Call call) {
        var cursor = paging.cursor(call, LIST);
        var after = cursor == null ? "" : cursor.id();
        var found = pledges.streets(call.queryRequired("area"), after, call.limit() + 1);
        return paging.page(call, LIST, found, last -> new Cursor("", last.street()));
    }
}
