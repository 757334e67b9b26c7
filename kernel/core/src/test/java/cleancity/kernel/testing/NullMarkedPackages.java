package cleancity.kernel.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.jspecify.annotations.NullMarked;

/** Every class lies in a package whose package-info.java is {@link NullMarked}. */
final class NullMarkedPackages extends ArchCondition<JavaClass> {
    private NullMarkedPackages() {
        super("lie in a @NullMarked package");
    }

    static ArchRule rule() {
        return ArchRuleDefinition.classes().should(new NullMarkedPackages());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in a package without @NullMarked"));
    }
}
