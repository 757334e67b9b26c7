package cleancity.kernel.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ArrowsTest {
    private static final String ROOT = "cleancity.kernel.testing.crooked";

    @Test
    void shouldNameEveryWrongArrow_whenAServiceIsCrooked() {
        assertThatThrownBy(() -> Arrows.check(ROOT, List.of(), crooked(_ -> true)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("model depends on the JDK and the plain kernel only")
                .hasMessageContaining("only stores know MongoDB")
                .hasMessageContaining("untyped JSON stops at the edge")
                .hasMessageContaining("Cycle detected")
                .hasMessageContaining("KnowsTooMuch is in a package without @NullMarked");
    }

    @Test
    void shouldPass_whenOnlyTheStoreKnowsMongo() {
        assertThatCode(() -> Arrows.check(
                        ROOT, List.of(), crooked(type -> type.getPackageName().endsWith(".store"))))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseAnotherService_whenItIsUsed() {
        var store = crooked(type -> type.getPackageName().endsWith(".store"));

        assertThatThrownBy(() -> Arrows.check(ROOT + ".store", List.of(ROOT + ".model"), store))
                .hasMessageContaining("services never meet in code");
    }

    @Test
    void shouldFail_whenThereIsNothingToCheck() {
        assertThatThrownBy(() -> Arrows.check("cleancity.nowhere")).hasMessageContaining("nothing was checked");
    }

    private static JavaClasses crooked(Predicate<JavaClass> wanted) {
        return new ClassFileImporter().importPackages(ROOT).that(DescribedPredicate.describe("wanted", wanted));
    }
}
