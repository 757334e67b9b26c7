package cleancity.kernel.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class AreasTest {
    private static final Areas AREAS = Areas.bundled();
    private static final String HEADER = "action,code,name,level,parent\n";

    @Test
    void shouldHoldTheWholeCity_whenBundled() {
        assertThat(AREAS.cities()).extracting(Area::code).containsExactly("4451");
        assertThat(AREAS.children("4451")).extracting(Area::name).containsExactly("湘桥区", "潮安区", "饶平县");
        assertThat(AREAS.communitiesUnder("4451")).hasSize(1034);
        assertThat(AREAS.children("4451").stream()
                        .mapToInt(district -> AREAS.children(district.code()).size())
                        .sum())
                .isEqualTo(51);
    }

    @Test
    void shouldWalkTheTree_whenAskedForRelatives() {
        assertThat(AREAS.ancestors("445103121001"))
                .extracting(Area::code)
                .containsExactly("445103121", "445103", "4451");
        assertThat(AREAS.codeAt("445103121001", AreaLevel.DISTRICT)).contains("445103");
        assertThat(AREAS.codeAt("445103", AreaLevel.DISTRICT)).contains("445103");
        assertThat(AREAS.codeAt("445103", AreaLevel.TOWN)).isEmpty();
        assertThat(AREAS.communitiesUnder("445103121")).hasSize(33).allMatch(a -> AREAS.isWithin(a.code(), "445103"));
        assertThat(AREAS.communitiesUnder("445103121001"))
                .extracting(Area::code)
                .containsExactly("445103121001");
        assertThat(AREAS.isWithin("4451", "445103")).isFalse();
    }

    @Test
    void shouldFindNothing_whenTheCodeIsUnknown() {
        assertThat(AREAS.find("9999")).isEmpty();
        assertThat(AREAS.children("9999")).isEmpty();
        assertThat(AREAS.ancestors("9999")).isEmpty();
        assertThat(AREAS.communitiesUnder("9999")).isEmpty();
        assertThat(AREAS.codeAt("9999", AreaLevel.CITY)).isEmpty();
        assertThat(AREAS.isWithin("9999", "9999")).isFalse();
    }

    @Test
    void shouldFollowTheTreeNotTheDigits_whenATownIsManagedApart() {
        var areas = Areas.withOverrides(
                new StringReader(HEADER + "add,445199,样例区,district,4451\n" + "change,445103121,枫溪镇,town,445199\n"));

        assertThat(areas.codeAt("445103121001", AreaLevel.DISTRICT)).contains("445199");
        assertThat(areas.communitiesUnder("445199")).hasSize(33);
        assertThat(areas.isWithin("445103121", "445103")).isFalse();
        assertThat(areas.children("4451")).hasSize(4);
    }

    @Test
    void shouldForgetAnArea_whenItIsRemoved() {
        var areas = Areas.withOverrides(new StringReader(HEADER + "remove,445103121001,,,\n"));

        assertThat(areas.find("445103121001")).isEmpty();
        assertThat(areas.communitiesUnder("4451")).hasSize(1033);
    }

    @Test
    void shouldRefuse_whenOverridesBreakTheTree() {
        refused("remove,445103121,,,");
        refused("remove,999999,,,");
        refused("change,999999,样例区,district,4451");
        refused("add,445103121,样例镇,town,445103");
        refused("add,445199,样例区,district,445103");
        refused("add,445199,样例区,district,9999");
        refused("add,445199,样例区,district,");
        refused("move,445103121,样例镇,town,445102");
        refused("add,445199,样例区,district");
        refused("add,44519X,样例区,district,4451");
    }

    private static void refused(String row) {
        assertThatIllegalArgumentException()
                .as(row)
                .isThrownBy(() -> Areas.withOverrides(new StringReader(HEADER + row + "\n")));
    }
}
