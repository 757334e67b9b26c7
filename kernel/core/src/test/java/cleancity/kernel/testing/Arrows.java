package cleancity.kernel.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;

/**
 * The arrows between packages, the same in every service. A service's whole test is one line:
 * {@code Arrows.check("cleancity.survey")}.
 */
public final class Arrows {
    private static final List<String> SERVICES = List.of(
            "cleancity.survey",
            "cleancity.complaint",
            "cleancity.campaign",
            "cleancity.evaluation",
            "cleancity.gateway");

    /** What a model may use besides the JDK: the parts of the kernel in which there is no framework. */
    private static final List<String> PLAIN_KERNEL = List.of(
            "cleancity.kernel.model..",
            "cleancity.kernel.time..",
            "cleancity.kernel.area..",
            "cleancity.kernel.geo..",
            "cleancity.kernel.chain..",
            "cleancity.kernel.ids..");

    private Arrows() {}

    /** Fails with every arrow that points the wrong way in the main classes below the package. */
    public static void check(String root) {
        var main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        check(root, SERVICES, main);
        noWaitUnderALock(root);
    }

    /** With the kernel, in which most waits are; its tests lie on the class path of other modules as if they were main. */
    private static void noWaitUnderALock(String root) {
        var all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/cleancity/kernel/testing/"))
                .importPackages(root, "cleancity.kernel");
        var found = LockedWaits.in(all);
        if (!found.isEmpty()) {
            throw new AssertionError("a lock is held across a wait:\n" + String.join("\n", found));
        }
    }

    /** Fails with every arrow of these classes that points the wrong way. */
    static void check(String root, List<String> services, JavaClasses classes) {
        if (classes.isEmpty()) {
            throw new AssertionError("no classes below " + root + ": nothing was checked");
        }
        var failures = rules(root, services).stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
        if (!failures.isEmpty()) {
            throw new AssertionError(String.join("\n\n", failures));
        }
    }

    private static List<ArchRule> rules(String root, List<String> services) {
        return List.of(
                modelStaysPlain(root),
                only(List.of("cleancity.kernel.mongo..", root + ".store.."), "org.bson..", "com.mongodb..")
                        .as("only stores know MongoDB"),
                only(List.of("cleancity.kernel.http.."), "io.vertx.core.json..")
                        .as("untyped JSON stops at the edge, in kernel.http"),
                servicesStayApart(root, services),
                slices().assignedFrom(packages(root)).should().beFreeOfCycles(),
                NullMarkedPackages.rule());
    }

    private static ArchRule modelStaysPlain(String root) {
        var allowed = new ArrayList<>(PLAIN_KERNEL);
        allowed.addAll(List.of("java..", "org.jspecify..", root + ".model.."));
        return classes()
                .that()
                .resideInAPackage(root + ".model..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                .as("model depends on the JDK and the plain kernel only");
    }

    private static ArchRule only(List<String> homes, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static ArchRule servicesStayApart(String root, List<String> services) {
        var others = services.stream()
                .filter(service -> !service.equals(root))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("services never meet in code");
    }

    private static SliceAssignment packages(String root) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith(root)
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of " + root;
            }
        };
    }
}
