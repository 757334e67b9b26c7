package cleancity.campaign.ports;

import cleancity.campaign.model.Shop;
import cleancity.campaign.model.ShopCheck;
import cleancity.campaign.model.StreetResult;
import cleancity.kernel.ids.Cursor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where pledges of shops and the patrols' checks are kept. */
public interface Shops {
    void add(Shop shop, List<String> areaPath);

    /** Adds a check once; empty when there is no such shop. */
    Optional<Shop> check(String shopId, ShopCheck check);

    /** The shops within an area, or of one street of it, by street. */
    List<Shop> of(String area, @Nullable String street, @Nullable Cursor after, int limit);

    /** The streets within an area by name, from the one given on. */
    List<StreetResult> streets(String area, String afterStreet, int limit);
}
