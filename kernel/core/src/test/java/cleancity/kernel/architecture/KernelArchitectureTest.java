package cleancity.kernel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import cleancity.kernel.testing.Arrows;
import cleancity.kernel.testing.Sizes;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KernelArchitectureTest {
    @Test
    void shouldPointInward_whenPackagesUseEachOther() {
        Arrows.check("cleancity.kernel");
    }

    @Test
    void shouldStaySmall_whenItGrows() {
        Sizes.check(Stream.of("core", "documents", "photo")
                .map(module -> Path.of("..", module, "src", "main", "java"))
                .toArray(Path[]::new));
    }

    @Test
    void shouldNeedOnlyTheJdk_whenAModelMayUseIt() {
        plain("time");
        plain("geo");
        plain("chain");
        plain("model");
        plain("ids", "cleancity.kernel.model");
        plain("text");
        plain("area", "cleancity.kernel.text", "com.fasterxml.jackson.annotation..", "tools.jackson..");
    }

    private static void plain(String name, String... more) {
        var home = "cleancity.kernel." + name;
        var allowed = Stream.concat(Stream.of("java..", "javax.crypto..", "org.jspecify..", home), Stream.of(more));
        var main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(home);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(main);
    }
}
