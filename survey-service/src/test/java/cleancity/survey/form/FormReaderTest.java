package cleancity.survey.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.model.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {
    static Form form(String elements) {
        return read("{'pages':[{'elements':[" + elements + "]}]}");
    }

    private static Form read(String json) {
        return FormReader.read(Peer.JSON.readTree(json.replace('\'', '"')));
    }

    private static List<String> faults(String json) {
        try {
            read(json);
            return List.of();
        } catch (Refusal.Invalid refused) {
            return refused.faults().stream()
                    .map(fault -> fault.pointer() + " " + fault.rule())
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'text','name':'q','maskType':'numeric' | /maskType property-outside-subset",
                "'type':'file','name':'q' | /type type-outside-subset",
                "'type':'text','name':'q','isRequired':'yes' | /isRequired type",
                "'type':'text','name':'q','inputType':'color' | /inputType type",
                "'type':'text','name':'q','min':3 | /min type",
                "'type':'text','name':'q','inputType':'date','min':'soon' | /min type",
                "'type':'text','name':'q','visibleIf':'{x} = 1' | /visibleIf unknown-name",
                "'type':'text','name':'q','visibleIf':'{Q} = 1' | /visibleIf unknown-name",
                "'type':'text','name':'q','visibleIf':'{panel.q} = 1' | /visibleIf unknown-name",
                "'type':'text','name':'q','visibleIf':'{q[0]} = 1' | /visibleIf unknown-name",
                "'type':'text','name':'q','visibleIf':'{q-Comment} = 1' | /visibleIf unknown-name",
                "'type':'text','name':'q','requiredIf':'iif({q},1,2)' | /requiredIf bad-expression",
                "'type':'text','name':'locale' | /name bad-name",
                "'type':'text','name':'q-unwrapped' | /name bad-name",
                "'type':'text','name':'q','validators':[{'type':'expression'}] | /validators/0/type type-outside-subset",
                "'type':'text','name':'q','validators':[{'type':'email','x':1}] | /validators/0/x property-outside-subset",
                "'type':'text','name':'q','validators':[{'type':'regex','regex':'(?<n>a)'}] | /validators/0/regex bad-regex",
                "'type':'text','name':'q','validators':[{'type':'regex','regex':'a++'}] | /validators/0/regex bad-regex",
                "'type':'text','name':'q','validators':[{'type':'regex','regex':'[a&&b]'}] | /validators/0/regex bad-regex",
                "'type':'radiogroup','name':'q','choices':['a','A'] | /choices/1 value-twice",
                "'type':'radiogroup','name':'q','choices':['other'] | /choices/0 bad-value",
                "'type':'radiogroup','name':'q','choices':[null] | /choices/0 bad-value",
                "'type':'radiogroup','name':'q','choices':['a'],'choicesByUrl':{} | /choicesByUrl property-outside-subset",
                "'type':'rating','name':'q','rateStep':0 | /rateMax wrong-number-of-choices",
                "'type':'boolean','name':'q','valueFalse':true | /valueFalse value-twice",
                "'type':'ranking','name':'q','choices':['a'],'visibleIf':'{q} = [1]' | /visibleIf bad-expression",
                "'type':'matrix','name':'q','columns':[1],'rows':['r'],'visibleIf':'{q} = 1' | /visibleIf bad-expression",
                "'type':'matrix','name':'q','columns':[1],'rows':['r'],'visibleIf':'{q.s} = 1' | /visibleIf unknown-name",
                "'type':'html','name':'q','html':'x','isRequired':true | /isRequired property-outside-subset"
            })
    void shouldNameThePlaceAndTheReason_whenOutsideTheSubset(String question, String fault) {
        assertThat(faults("{'pages':[{'elements':[{" + question + "}]}]}"))
                .containsExactly("/pages/0/elements/0" + fault);
    }

    @Test
    void shouldRefuse_whenThereIsNothingToAsk() {
        assertThat(faults("{'pages':[]}")).containsExactly(" no-questions");
        assertThat(faults("[]")).containsExactly(" type");
        assertThat(faults("{'pages':[null]}")).contains("/pages/0 type");
        assertThat(faults("{'a/b':1}")).contains("/a~1b property-outside-subset");
    }

    @Test
    void shouldRefuse_whenPanelsNestBeyondReason() {
        var json = "{'type':'panel','elements':[".repeat(200) + "]}".repeat(200);
        assertThatThrownBy(() -> form(json)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void shouldRead_whatTheFirstStartBrings() throws Exception {
        var json = Files.readString(Path.of("src/main/resources/survey/sanitary-city.json"));
        assertThat(FormReader.read(Peer.JSON.readTree(json)).questions()).isNotEmpty();
    }

    /** The table for people names every property that code takes. */
    @Test
    void shouldBeDocumented_whenAPropertyIsTaken() throws Exception {
        var table = Files.readString(Path.of("src/main/java/cleancity/survey/form/package-info.java"));
        var properties = new TreeSet<String>();
        List.of(Subset.SURVEY, Subset.PAGE, Subset.PANEL, Subset.CHOICE)
                .forEach(each -> properties.addAll(each.keySet()));
        for (var kind : Kind.values()) {
            properties.addAll(Subset.of(kind).keySet());
            Subset.validators(kind).values().forEach(each -> properties.addAll(each.keySet()));
        }
        assertThat(properties).allSatisfy(property -> assertThat(table).containsPattern("\\b" + property + "\\b"));
    }
}
