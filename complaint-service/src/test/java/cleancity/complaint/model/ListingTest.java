package cleancity.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
    private static final Actor CHIEF = Actor.staff("chief", "chief", null, Set.of(Role.OFFICE));
    private static final Actor OTHER_UNIT = Actor.staff("h2", "h2", "weijianju", Set.of(Role.HANDLER));
    private static final List<Actor> EVERYBODY =
            List.of(CHIEF, Mother.HANDLER, OTHER_UNIT, Mother.INSPECTOR, Mother.REPORTER, Mother.SYSTEM);
    private static final ListingKnown NOTHING = new ListingKnown(Set.of("刘小明"), List.of(), false);
    private static final ListingMaker MAKER = new ListingMaker(WorkingCalendar::office);

    /** The whole table once more, written by hand: where each step leads and who may take it. */
    private static final Map<ListingStatus, String> ALLOWED = Map.of(
            ListingStatus.CANDIDATE, "notify>noticed:chief drop>dropped:chief",
            ListingStatus.NOTICED, "reply>replied:handler publish>published:chief drop>dropped:chief",
            ListingStatus.REPLIED, "publish>published:chief drop>dropped:chief",
            ListingStatus.PUBLISHED, "withdraw>withdrawn:chief,deadlines",
            ListingStatus.WITHDRAWN, "",
            ListingStatus.DROPPED, "");

    static Stream<Arguments> pairs() {
        return Arrays.stream(ListingStatus.values())
                .flatMap(status -> Arrays.stream(ListingAction.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void shouldLeadWhereTheTableSaysForThoseItNames_whenAnActionMeetsAStatus(
            ListingStatus status, ListingAction action) {
        var listing = in(status);
        var row = Arrays.stream(ALLOWED.get(status).split(" "))
                .filter(each -> each.startsWith(action.wire() + ">"))
                .map(each -> each.substring(each.indexOf('>') + 1).split(":"))
                .findFirst();
        var now = time(listing, action);
        for (var actor : EVERYBODY) {
            boolean may = row.isPresent() && List.of(row.get()[1].split(",")).contains(actor.id());
            assertThat(MAKER.allowed(listing, actor, now).contains(action))
                    .as(actor.id())
                    .isEqualTo(may);
            if (may) {
                var next = MAKER.decide(listing, wish(action), NOTHING, actor, now);
                assertThat(next.status().wire()).isEqualTo(row.get()[0]);
                assertThat(next.version()).isEqualTo(listing.version() + 1);
                assertThat(next.last().action()).isEqualTo(action.wire());
            } else {
                assertThatThrownBy(() -> MAKER.decide(listing, wish(action), NOTHING, actor, now))
                        .isInstanceOf(row.isPresent() ? Refusal.Forbidden.class : Refusal.IllegalTransition.class);
            }
        }
    }

    @Test
    void shouldWaitForTheUnit_whenTheTimeForAReplyRuns() {
        var noticed = in(ListingStatus.NOTICED);
        var until = noticed.replyUntil();

        // Monday 09:10, five working days of seven hours: the next Monday.
        assertThat(until).isEqualTo(Instant.parse("2026-11-30T01:10:00Z"));
        refused(ComplaintRule.RIGHT_OF_REPLY, noticed, ListingAction.PUBLISH, CHIEF, until.minusMillis(1), NOTHING);
        assertThat(MAKER.decide(noticed, wish(ListingAction.PUBLISH), NOTHING, CHIEF, until)
                        .status())
                .isEqualTo(ListingStatus.PUBLISHED);
        refused(ComplaintRule.REPLY_TOO_LATE, noticed, ListingAction.REPLY, Mother.HANDLER, until, NOTHING);
        var replied = MAKER.decide(
                noticed, new ListingWish(ListingAction.REPLY, "已整改", 5), NOTHING, Mother.HANDLER, until.minusMillis(1));
        assertThat(replied.reply()).isEqualTo("已整改");
    }

    @Test
    void shouldNotBePublished_whenPhotosProposerOrRectificationStandAgainstIt() {
        var noticed = in(ListingStatus.NOTICED);
        var later = time(noticed, ListingAction.PUBLISH);

        refused(
                ComplaintRule.PHOTO_NOT_CHECKED,
                noticed,
                ListingAction.PUBLISH,
                CHIEF,
                later,
                new ListingKnown(Set.of(), List.of("photo"), false));
        refused(
                ComplaintRule.ALREADY_RECTIFIED,
                noticed,
                ListingAction.PUBLISH,
                CHIEF,
                later,
                new ListingKnown(Set.of(), List.of(), true));
        assertThatThrownBy(() -> MAKER.decide(noticed, wish(ListingAction.PUBLISH), NOTHING, Mother.OFFICE, later))
                .isInstanceOfSatisfying(Refusal.Forbidden.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(ComplaintRule.PROPOSER_PUBLISHES));
        assertThat(MAKER.allowed(noticed, Mother.OFFICE, later)).doesNotContain(ListingAction.PUBLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "责任人王建国科长未到场",
                "店主陈某多次劝阻不听",
                "联系电话13800001234",
                "车牌粤U12345占道",
                "身份证44510219900101001X",
                "刘小明没有处理",
                "请找 a.b@example.org"
            })
    void shouldNeverNameAPerson_whenWordsDo(String words) {
        assertThatThrownBy(() -> proposal("占道经营反复", words)).satisfies(ListingTest::namesAPerson);
        assertThatThrownBy(() -> proposal(words, "占道经营反复")).satisfies(ListingTest::namesAPerson);
        var noticed = in(ListingStatus.NOTICED);
        assertThatThrownBy(() -> MAKER.decide(
                        noticed,
                        new ListingWish(ListingAction.REPLY, words, 5),
                        NOTHING,
                        Mother.HANDLER,
                        noticed.last().at()))
                .satisfies(ListingTest::namesAPerson);
    }

    @ParameterizedTest
    @ValueSource(strings = {"义安路市场周边占道经营反复,3 起超时", "社区居委会未落实门前三包", "12 月第 2 周连续 5 天未清运"})
    void shouldSpeakOfUnitsAndPlaces_whenNobodyIsNamed(String words) {
        assertThat(proposal("占道经营反复", words).reason()).isEqualTo(words);
    }

    private static void namesAPerson(Throwable thrown) {
        assertThat(thrown).isInstanceOf(Refusal.Invalid.class);
        assertThat(((Refusal) thrown).rule()).isEqualTo(ComplaintRule.NAMES_A_PERSON);
    }

    private static void refused(
            ComplaintRule rule, Listing listing, ListingAction action, Actor actor, Instant now, ListingKnown known) {
        assertThatThrownBy(() -> MAKER.decide(listing, wish(action), known, actor, now))
                .isInstanceOfSatisfying(Refusal.IllegalTransition.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule));
    }

    private static ListingWish wish(ListingAction action) {
        return new ListingWish(action, "理由", ListingMaker.REPLY_DAYS);
    }

    /** Replies come in time, publications after it. */
    private static Instant time(Listing listing, ListingAction action) {
        var at = listing.last().at();
        return action == ListingAction.PUBLISH ? at.plus(Duration.ofDays(30)) : at.plusSeconds(60);
    }

    private static Listing proposal(String title, String reason) {
        return MAKER.propose(
                "listing-1",
                Listing.Kind.BLACK,
                Mother.CATALOG.unit("chengzongju").orElseThrow(),
                title,
                reason,
                List.of("case-1"),
                List.of("photo"),
                NOTHING,
                Mother.OFFICE,
                Mother.MONDAY);
    }

    private static Listing in(ListingStatus status) {
        var listing = proposal("占道经营反复", "本季度立案 6 起");
        return switch (status) {
            case CANDIDATE -> listing;
            case NOTICED ->
                MAKER.decide(listing, wish(ListingAction.NOTIFY), NOTHING, CHIEF, Mother.MONDAY.plusSeconds(600));
            case REPLIED -> {
                var noticed = in(ListingStatus.NOTICED);
                yield MAKER.decide(
                        noticed,
                        wish(ListingAction.REPLY),
                        NOTHING,
                        Mother.HANDLER,
                        time(noticed, ListingAction.REPLY));
            }
            case PUBLISHED -> {
                var replied = in(ListingStatus.REPLIED);
                yield MAKER.decide(
                        replied, wish(ListingAction.PUBLISH), NOTHING, CHIEF, time(replied, ListingAction.PUBLISH));
            }
            case WITHDRAWN -> {
                var published = in(ListingStatus.PUBLISHED);
                yield MAKER.decide(
                        published,
                        wish(ListingAction.WITHDRAW),
                        NOTHING,
                        CHIEF,
                        time(published, ListingAction.WITHDRAW));
            }
            case DROPPED ->
                MAKER.decide(listing, wish(ListingAction.DROP), NOTHING, CHIEF, Mother.MONDAY.plusSeconds(600));
        };
    }
}
