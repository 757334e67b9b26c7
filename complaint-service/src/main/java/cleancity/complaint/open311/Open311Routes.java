package cleancity.complaint.open311;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.report.FileReport;
import cleancity.complaint.store.CaseQueries;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.CatalogStore;
import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The seven calls. Errors are answered in the form and the format of the specification. */
public final class Open311Routes {
    private final Settings settings;
    private final Services services;
    private final PostRequest post;
    private final RequestNode request;
    private final ApiKeys keys;
    private final CaseStore cases;
    private final CaseQueries queries;
    private final Clock clock;

    /**
     * @param publicAddress where the world reaches us, without a slash at the end
     * @param jurisdiction the one we serve
     * @param keys who may post
     * @param perMinute calls that each key may make in a minute
     */
    public record Settings(String publicAddress, String jurisdiction, Set<String> keys, int perMinute) {
        public Settings {
            keys = Set.copyOf(keys);
        }
    }

    public Open311Routes(
            Settings settings,
            ApiKeys keys,
            CatalogStore catalogs,
            CaseStore cases,
            CaseQueries queries,
            FileReport reports,
            Cards cards,
            Areas areas,
            Clock clock) {
        this.settings = settings;
        this.services = new Services(catalogs, clock);
        this.post = new PostRequest(reports, services, areas, keys);
        this.keys = keys;
        this.request = new RequestNode(cards, settings.publicAddress());
        this.cases = cases;
        this.queries = queries;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Found {
        Node node(String name);
    }

    public void bind(Endpoints endpoints) {
        endpoints.on(
                "open311List",
                call -> read(call, name -> switch (name) {
                    case "discovery" -> Discovery.node(settings.publicAddress());
                    case "services" -> services.list();
                    case "requests" -> requests(RequestQuery.of(call, clock.instant()));
                    default -> throw Open311Error.notFound(name);
                }));
        endpoints.on(
                "open311Post",
                call -> answer(call, 201, name -> {
                    if (!name.equals("requests")) {
                        throw Open311Error.notFound(name);
                    }
                    return posted(call);
                }));
        endpoints.on("open311Service", call -> read(call, services::definition));
        endpoints.on("open311Request", call -> read(call, this::one));
        endpoints.on("open311Token", call -> read(call, this::token));
    }

    /** Reading takes no key; who gives a good one is counted all the same. */
    private Answer read(Call call, Found found) {
        return answer(call, 200, name -> {
            call.query("api_key").filter(settings.keys()::contains).ifPresent(key -> keys.admit(Optional.of(key)));
            return found.node(name);
        });
    }

    private Answer answer(Call call, int status, Found found) {
        var named = Format.Named.of(call.path("file"));
        var format = named.map(Format.Named::format).orElse(Format.XML);
        try {
            requireJurisdiction(call.query("jurisdiction_id"));
            var name = named.orElseThrow(() -> Open311Error.notFound(call.path("file")))
                    .name();
            return format.answer(status, found.node(name));
        } catch (Open311Error error) {
            return error.answer(format);
        }
    }

    private void requireJurisdiction(Optional<String> given) {
        given.filter(id -> !id.equals(settings.jurisdiction())).ifPresent(id -> {
            throw Open311Error.notFound("jurisdiction_id " + id);
        });
    }

    private Node requests(RequestQuery query) {
        var found = query.ids().isEmpty()
                ? queries.reported(
                        query.services(),
                        query.open(),
                        query.from(),
                        query.to(),
                        (query.page() - 1) * query.pageSize(),
                        query.pageSize())
                : query.ids().stream()
                        .flatMap(id -> cases.findByNumber(id).stream())
                        .toList();
        return new Node.Items(
                "service_requests", found.stream().map(request::of).toList());
    }

    private Node one(String number) {
        var file = cases.findByNumber(number).orElseThrow(() -> Open311Error.notFound("service_request_id " + number));
        return new Node.Items("service_requests", List.of(request.of(file)));
    }

    private Node posted(Call call) {
        var form = FormBody.parse(call.rawBody().getBytes());
        requireJurisdiction(form.one("jurisdiction_id"));
        var file = post.post(form);
        return single(
                Node.value("service_request_id", file.number()),
                Node.value("service_notice", null),
                Node.value("account_id", form.one("account_id").orElse(null)));
    }

    /** Every request has its id at once; its inner id serves as token for clients that insist on one. */
    private Node token(String token) {
        CaseFile file = cases.find(token).orElseThrow(() -> Open311Error.notFound("token " + token));
        return single(Node.value("service_request_id", file.number()), Node.value("token", token));
    }

    private static Node single(Node... children) {
        return new Node.Items("service_requests", List.of(Node.Group.of("request", children)));
    }
}
