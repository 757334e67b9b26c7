package cleancity.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenTest {
    @Test
    void shouldTakeOffBlanksOfEveryWidth_whenTextWasTypedOrPasted() {
        assertThat(Written.text("\uFEFF\u3000\u00A0垃圾桶 满溢\u200B\t\r\n")).isEqualTo("垃圾桶 满溢");
        assertThat(Written.text("一\r\n二\u0000\u0007")).isEqualTo("一\n二");
        assertThat(Written.text("\u202E倒\u202C")).isEqualTo("倒");
    }

    @Test
    void shouldBeHalfWidthWithoutBlanks_whenItIsACodeOrANumber() {
        assertThat(Written.token("１．５\u3000分")).isEqualTo("1.5分");
        assertThat(Written.token("Ｓ０３")).isEqualTo("S03");
        assertThat(Written.token("2026 年 11 月 20 日")).isEqualTo("2026年11月20日");
    }

    @Test
    void shouldBeOneName_whenWrittenInTraditionalCharacters() {
        assertThat(Written.name("農貿市場　環境")).isEqualTo("农贸市场环境");
        assertThat(Written.name("楓溪區")).isEqualTo("枫溪区");
        assertThat(Written.name("GCJ-02")).isEqualTo("gcj-02");
    }
}
