package cleancity.complaint;

import cleancity.complaint.catalog.FirstCatalog;
import cleancity.complaint.store.CatalogStore;
import cleancity.kernel.area.Areas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills an empty store with what the city needs to begin. What is there already stays. */
final class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final CatalogStore catalogs;

    FirstStart(CatalogStore catalogs) {
        this.catalogs = catalogs;
    }

    void run(Areas areas) {
        if (catalogs.start(FirstCatalog.of(areas))) {
            LOG.info("the first catalog of categories, units, routes and limits was put in place");
        }
    }
}
