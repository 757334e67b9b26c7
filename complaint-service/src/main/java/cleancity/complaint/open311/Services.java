package cleancity.complaint.open311;

import cleancity.complaint.catalog.LimitText;
import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.Category;
import cleancity.complaint.model.Severity;
import cleancity.complaint.model.Stage;
import cleancity.complaint.store.CatalogStore;
import java.time.Clock;
import java.util.List;

/** The service list and the service definitions: our categories. */
final class Services {
    private final CatalogStore catalogs;
    private final Clock clock;

    Services(CatalogStore catalogs, Clock clock) {
        this.catalogs = catalogs;
        this.clock = clock;
    }

    Node list() {
        var catalog = catalogs.current();
        return new Node.Items(
                "services",
                catalog.categories().stream()
                        .map(category -> service(category, catalog))
                        .toList());
    }

    /** @throws Open311Error when there is no such service, or it asks nothing more */
    Node definition(String code) {
        find(code);
        var attributes = ServiceAttribute.BY_SERVICE.get(code);
        if (attributes == null) {
            throw Open311Error.notFound("a definition of service_code " + code);
        }
        return Node.Group.of(
                "service_definition",
                Node.value("service_code", code),
                new Node.Items("attributes", numbered(attributes)));
    }

    Category find(String code) {
        return catalogs.current().categories().stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Open311Error.notFound("service_code " + code));
    }

    private static List<Node> numbered(List<ServiceAttribute> attributes) {
        var nodes = new java.util.ArrayList<Node>();
        for (var attribute : attributes) {
            nodes.add(attribute.node(nodes.size() + 1));
        }
        return nodes;
    }

    private Node service(Category category, Catalog catalog) {
        var limit = catalog.limit(category.code(), Severity.NORMAL, Stage.HANDLE, clock.instant());
        return Node.Group.of(
                "service",
                Node.value("service_code", category.code()),
                Node.value("service_name", category.popularName()),
                Node.value("description", category.name() + "，处置时限 " + LimitText.of(limit.limit())),
                Node.value("metadata", ServiceAttribute.BY_SERVICE.containsKey(category.code())),
                Node.value("type", "realtime"),
                Node.value("keywords", category.group() + "," + category.name()),
                Node.value("group", category.nationalClass()));
    }
}
