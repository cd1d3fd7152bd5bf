package org.xinhuo;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.xinhuo.account.Caller;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.StartUpOnly;

/** Who may change things, who must ask first, and who says what time it is. */
@AnalyzeClasses(packages = "org.xinhuo", importOptions = DoNotIncludeTests.class)
class ServicesTest {

    @ArchTest
    static final ArchRule transactions_begin_in_services = classes()
            .that(haveTransactions())
            .should()
            .haveSimpleNameEndingWith("Service")
            .because("pages, resources and jobs call services");

    private static DescribedPredicate<JavaClass> haveTransactions() {
        return DescribedPredicate.describe(
                "are transactional in whole or in part",
                type -> type.isAnnotatedWith(Transactional.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class)));
    }

    @ArchTest
    static final ArchRule a_service_says_who_may_call_it = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service")
            .and()
            .arePublic()
            .and(DescribedPredicate.not(observers()))
            .should()
            .beAnnotatedWith(Allowed.class)
            .orShould()
            .beAnnotatedWith(OpenToAll.class)
            .orShould()
            .beAnnotatedWith(StartUpOnly.class)
            .because("silence would leave the reader guessing");

    private static DescribedPredicate<JavaMethod> observers() {
        return DescribedPredicate.describe("observers", method -> method.getParameters().stream()
                .anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class)));
    }

    @ArchTest
    static final ArchRule permission_is_asked_for_each_method = classes()
            .that()
            .haveSimpleNameNotEndingWith("Interceptor")
            .should()
            .notBeAnnotatedWith(Allowed.class)
            .because("the interceptor looks at the method");

    @ArchTest
    static final ArchRule what_asks_nobody_is_called_at_start_up_only = classes()
            .should(new ArchCondition<>("be called by what is in org.xinhuo.app where they are @StartUpOnly") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (JavaCodeUnitAccess<?> call : type.getCodeUnitAccessesFromSelf()) {
                        boolean guarded = call.getTarget().isAnnotatedWith(StartUpOnly.class)
                                || call.getTargetOwner().isAnnotatedWith(StartUpOnly.class);
                        boolean atStart = STARTS.contains(type.getSimpleName());
                        boolean itself = call.getTargetOwner().equals(type);
                        if (guarded && !itself) {
                            events.add(new SimpleConditionEvent(type, atStart, call.getDescription()));
                        }
                    }
                }
            });

    private static final Set<String> STARTS =
            Set.of("FirstData", "SampleData", "SampleRounds", "SampleLives", "SampleHands");

    @ArchTest
    static final ArchRule only_the_edge_says_who_the_caller_is = noClasses()
            .that()
            .resideOutsideOfPackages("org.xinhuo.account", "org.xinhuo.app")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "Caller.is",
                    call -> call.getTargetOwner().isEquivalentTo(Caller.class)
                            && call.getTarget().getName().equals("is")));

    @ArchTest
    static final ArchRule the_time_is_asked_of_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage("org.xinhuo.shared")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "the time is read from the machine", ServicesTest::readsTheMachinesTime))
            .orShould()
            .callConstructor(java.util.Date.class);

    private static boolean readsTheMachinesTime(JavaCall<?> call) {
        String name = call.getTarget().getName();
        boolean now = call.getTargetOwner().getPackageName().equals("java.time")
                && name.equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean ownClock = call.getTargetOwner().isEquivalentTo(Clock.class)
                && (name.startsWith("system") || name.startsWith("tick"));
        boolean system = call.getTargetOwner().isEquivalentTo(System.class) && name.equals("currentTimeMillis");
        return now || ownClock || system;
    }

    @ArchTest
    static final ArchRule queries_hide_behind_the_feature = fields().that()
            .haveRawType(EntityManager.class)
            .should()
            .beDeclaredInClassesThat()
            .arePackagePrivate()
            .andShould()
            .beDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Service");

    @ArchTest
    static final ArchRule nothing_lives_as_long_as_a_session =
            noClasses().should().beAnnotatedWith(SessionScoped.class).orShould(beViewScoped());

    private static ArchCondition<JavaClass> beViewScoped() {
        return new ArchCondition<>("be view scoped") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean is = annotatedWith("jakarta.faces.view.ViewScoped").test(type);
                events.add(new SimpleConditionEvent(type, is, type.getName() + " is view scoped"));
            }
        };
    }
}
