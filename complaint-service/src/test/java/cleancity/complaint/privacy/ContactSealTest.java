package cleancity.complaint.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.complaint.privacy.ContactSeal.Contact;
import org.junit.jupiter.api.Test;

class ContactSealTest {
    private final ContactSeal seal = new ContactSeal("a secret for tests that is long enough");

    @Test
    void shouldOpenOnlyWithTheKeyAndForTheCase_whenSealed() {
        var sealed = seal.seal("case-1", new Contact("陈某", "138 0000 1234"));

        assertThat(seal.open("case-1", sealed)).isEqualTo(new Contact("陈某", "138 0000 1234"));
        assertThat(sealed.toString()).doesNotContain("0000 1234", "陈某");
        assertThatThrownBy(() -> seal.open("case-2", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new ContactSeal("another secret that is long enough too").open("case-1", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldFindTheSameNumberWithoutOpening_whenItIsTypedOtherwise() {
        var one = seal.seal("case-1", new Contact(null, "138 0000 1234"));
        var other = seal.seal("case-2", new Contact("x", "138-0000-1234"));

        assertThat(one.searchKey()).isEqualTo(other.searchKey()).isEqualTo(seal.searchKey("13800001234"));
        assertThat(one.sealed()).isNotEqualTo(other.sealed());
    }

    @Test
    void shouldHideWhatNamesSomebody_whenTextIsShownToAll() {
        assertThat(CoarseText.of("请打 138 0000 1234 或 wx: abc_123,车 粤U·12345,身份证 44510219900101123X,3 天没清"))
                .doesNotContain("0000", "abc_123", "12345", "1990")
                .contains("3 天没清");
    }
}
