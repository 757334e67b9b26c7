package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.Http;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/** Each sentence of the specification's facts, asked of the running server in both formats. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Open311ConformanceTest {
    private static final String KEY = "key-of-a-partner";
    private static final List<String> REQUEST_FIELDS = List.of(
            "service_request_id",
            "status",
            "status_notes",
            "service_name",
            "service_code",
            "description",
            "agency_responsible",
            "service_notice",
            "requested_datetime",
            "updated_datetime",
            "expected_datetime",
            "address",
            "address_id",
            "zipcode",
            "lat",
            "long",
            "media_url");

    private Running running;
    private String number;

    @BeforeAll
    void start() throws Exception {
        running = new Running();
        var made = post(
                "xml",
                Map.of(
                        "api_key",
                        KEY,
                        "service_code",
                        "2001-02",
                        "lat",
                        "23.6567",
                        "long",
                        "116.6226",
                        "description",
                        "路边 <垃圾> & \"碎玻璃\"\n两天了",
                        "email",
                        "somebody@example.org",
                        "phone",
                        "13800001234"));
        assertThat(made.status()).isEqualTo(201);
        number = text(xml(made), "service_request_id");
        post("xml", Map.of("api_key", KEY, "service_code", "2002-01", "address_string", "太平街道 开元路 1 号"));
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({"services", "requests", "discovery", "requests/{id}", "services/2021-06"})
    void shouldAnswerInBothFormatsWithExactContentTypes_whenSuffixChooses(String call) throws Exception {
        var xml = get(call.replace("{id}", number) + ".xml");
        var json = get(call.replace("{id}", number) + ".json");

        assertThat(xml.status()).isEqualTo(200);
        assertThat(xml.headers().get("content-type")).isEqualTo("text/xml; charset=utf-8");
        assertThat(new String(xml.bytes(), StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        assertThat(json.headers().get("content-type")).isEqualTo("application/json; charset=utf-8");
        var document = xml(xml);
        assertThat(document.getDocumentElement().getNamespaceURI()).isNull();
        assertSame(document.getDocumentElement(), json.json());
    }

    @Test
    void shouldListServicesWithAllFields_whenAsked() throws Exception {
        var services = xml(get("services.xml")).getDocumentElement();

        assertThat(services.getTagName()).isEqualTo("services");
        var first = children(services).getFirst();
        assertThat(children(first).stream().map(Element::getTagName))
                .containsExactly(
                        "service_code", "service_name", "description", "metadata", "type", "keywords", "group");
        assertThat(get("services.json").json().isArray()).isTrue();
        assertThat(get("services.json").json().get(0).path("metadata").isBoolean())
                .isTrue();
    }

    @Test
    void shouldDescribeAttributes_whenMetadataIsTrue() throws Exception {
        var definition = get("services/2021-06.json").json();
        var attribute = definition.path("attributes").get(0);

        assertThat(definition.isObject()).isTrue();
        assertThat(attribute.propertyNames())
                .containsExactlyInAnyOrder(
                        "variable",
                        "code",
                        "datatype",
                        "required",
                        "datatype_description",
                        "order",
                        "description",
                        "values");
        assertThat(attribute.path("values").get(0).propertyNames()).containsExactlyInAnyOrder("key", "name");
        assertThat(attribute.path("order").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(get("services/2001-02.xml").status()).isEqualTo(404);
    }

    @Test
    void shouldShowEveryFieldOfARequest_whenItIsRead() throws Exception {
        var request = children(xml(get("requests/" + number + ".xml")).getDocumentElement())
                .getFirst();

        assertThat(children(request).stream().map(Element::getTagName)).containsExactlyElementsOf(REQUEST_FIELDS);
        assertThat(child(request, "status")).isEqualTo("open");
        assertThat(child(request, "description")).isEqualTo("路边 <垃圾> & \"碎玻璃\"\n两天了");
        for (var date : List.of("requested_datetime", "updated_datetime", "expected_datetime")) {
            assertThat(OffsetDateTime.parse(child(request, date))).isNotNull();
        }
        assertThat(Double.parseDouble(child(request, "lat"))).isBetween(23.65, 23.66);
        assertThat(new String(get("requests.json").bytes(), StandardCharsets.UTF_8))
                .doesNotContain("13800001234", "somebody@");
    }

    @Test
    void shouldAnswerIdAndNotTokenWithNullNotice_whenPosted() {
        var reply = post(
                "json",
                Map.of(
                        "api_key",
                        KEY,
                        "service_code",
                        "2021-06",
                        "address_id",
                        "445102",
                        "attribute[VENUE]",
                        "hospital"));

        var request = reply.json().get(0);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(request.propertyNames())
                .containsExactlyInAnyOrder("service_request_id", "service_notice", "account_id");
        assertThat(request.path("service_notice").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | service_code=2001-02&lat=23.65&long=116.62",
                "403 | api_key=wrong&service_code=2001-02&lat=23.65&long=116.62",
                "400 | api_key=key-of-a-partner&lat=23.65&long=116.62",
                "400 | api_key=key-of-a-partner&service_code=&lat=23.65&long=116.62",
                "404 | api_key=key-of-a-partner&service_code=nonsense&lat=23.65&long=116.62",
                "404 | api_key=key-of-a-partner&jurisdiction_id=elsewhere&service_code=2001-02&lat=23.65&long=116.62",
                "400 | api_key=key-of-a-partner&service_code=2001-02",
                "400 | api_key=key-of-a-partner&service_code=2001-02&lat=23.65",
                "400 | api_key=key-of-a-partner&service_code=2001-02&lat=north&long=116.62",
                "400 | api_key=key-of-a-partner&service_code=2021-06&lat=23.65&long=116.62",
                "400 | api_key=key-of-a-partner&service_code=2021-06&lat=23.65&long=116.62&attribute[VENUE]=moon"
            })
    void shouldAnswerErrorsInTheirForm_whenAPostIsWrong(int status, String body) throws Exception {
        var encoded = body.replace("[", "%5B").replace("]", "%5D");
        for (var format : List.of("xml", "json")) {
            var reply = running.http.post(
                    "/open311/v2/requests." + format,
                    "application/x-www-form-urlencoded",
                    encoded.getBytes(StandardCharsets.UTF_8));

            assertThat(reply.status()).isEqualTo(status);
            if (format.equals("xml")) {
                var errors = xml(reply).getDocumentElement();
                assertThat(errors.getTagName()).isEqualTo("errors");
                assertThat(children(children(errors).getFirst()).stream().map(Element::getTagName))
                        .containsExactly("code", "description");
            } else {
                assertThat(reply.json().isArray()).isTrue();
                assertThat(reply.json().get(0).path("description").asString()).isNotEmpty();
            }
        }
    }

    @Test
    void shouldAnswerNotFoundInTheirForm_whenThereIsNothing() throws Exception {
        for (var call : List.of(
                "requests/none.xml",
                "tokens/nonesuch.xml",
                "services/none.xml",
                "nothing.xml",
                "services.xml?jurisdiction_id=elsewhere")) {
            var reply = get(call);
            assertThat(reply.status()).as(call).isEqualTo(404);
            assertThat(xml(reply).getDocumentElement().getTagName()).isEqualTo("errors");
        }
        assertThat(get("services.xml?jurisdiction_id=").status()).isEqualTo(200);
    }

    @Test
    void shouldFilter_whenParametersAreGiven() {
        assertThat(count("requests.json?service_code=2001-02")).isEqualTo(1);
        assertThat(count("requests.json?service_code=2001-02,2002-01")).isEqualTo(2);
        assertThat(count("requests.json?status=closed")).isZero();
        assertThat(count("requests.json?status=open,closed")).isGreaterThanOrEqualTo(2);
        assertThat(count("requests.json?service_request_id=" + number + "&status=closed&service_code=2002-01"))
                .isEqualTo(1);
        assertThat(count("requests.json?start_date=2020-01-01T00:00:00Z&end_date=2020-02-01T00:00:00%2B08:00"))
                .isZero();
        assertThat(count("requests.json?page_size=1&page=2")).isEqualTo(1);
        for (var bad : List.of(
                "start_date=yesterday",
                "start_date=2026-01-01T00:00:00",
                "status=new",
                "page=0",
                "start_date=2020-01-01T00:00:00Z&end_date=2020-12-01T00:00:00Z")) {
            assertThat(get("requests.json?" + bad).status()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void shouldGiveTheRequestOfAToken_whenAClientInsists() {
        var id = running.office()
                .get("/api/complaint/desk/cases?category=2001-02")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();

        assertThat(get("tokens/" + id + ".json")
                        .json()
                        .get(0)
                        .path("service_request_id")
                        .asString())
                .isEqualTo(number);
    }

    @Test
    void shouldPointToItself_whenDiscovered() {
        var discovery = get("discovery.json").json();

        assertThat(discovery.propertyNames())
                .containsExactlyInAnyOrder("changeset", "contact", "key_service", "endpoints");
        var endpoint = discovery.path("endpoints").get(0);
        assertThat(endpoint.path("specification").asString()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(endpoint.path("formats").valueStream().map(JsonNode::asString))
                .containsExactly("text/xml", "application/json");
        assertThat(Instant.parse(endpoint.path("changeset").asString())).isBefore(Instant.now());
    }

    /** The Spark mapping: an element of equal children is an array, an empty one null, a leaf its text. */
    private static void assertSame(Element xml, JsonNode json) {
        var children = children(xml);
        if (json.isArray()) {
            assertThat(children).hasSize(json.size());
            for (int i = 0; i < children.size(); i++) {
                assertSame(children.get(i), json.get(i));
            }
        } else if (json.isObject()) {
            assertThat(children.stream().map(Element::getTagName).toList())
                    .containsExactlyElementsOf(json.propertyNames());
            children.forEach(child -> assertSame(child, json.path(child.getTagName())));
        } else {
            assertThat(xml.getTextContent()).isEqualTo(json.isNull() ? "" : json.asString());
        }
    }

    private int count(String call) {
        return get(call).json().size();
    }

    private Http.Reply get(String call) {
        return running.http.get("/open311/v2/" + call);
    }

    private Http.Reply post(String format, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return running.http.post(
                "/open311/v2/requests." + format,
                "application/x-www-form-urlencoded; charset=utf-8",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static Document xml(Http.Reply reply) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(reply.bytes()));
    }

    private static String text(Document document, String tag) {
        return document.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static String child(Element parent, String tag) {
        return children(parent).stream()
                .filter(each -> each.getTagName().equals(tag))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    private static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
