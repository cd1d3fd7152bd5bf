package org.xinhuo;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The floor plan of the house: which feature may know which, and which technology lives where. */
@AnalyzeClasses(packages = "org.xinhuo", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.xinhuo.";

    /** From the ground up. A feature may use every floor below its own. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("region", "organisation", "account"),
            Set.of("course", "assessment"),
            Set.of("learning"),
            Set.of("certification", "round"),
            Set.of("certificate", "registry", "reporting"),
            Set.of("api"));

    /** And these on its own floor. */
    private static final Map<String, Set<String>> SIDEWAYS = Map.of(
            "organisation", Set.of("region"),
            "account", Set.of("organisation", "region"),
            "assessment", Set.of("course"),
            "round", Set.of("certification"),
            "registry", Set.of("certificate"),
            "reporting", Set.of("registry"));

    /** Stands aside: listens to every event, is called by nobody, and so stands on the kernel alone. */
    private static final String ASIDE = "audit";

    private static final String KERNEL = "shared";
    private static final String EDGE = "app";

    @ArchTest
    static void every_package_has_a_place_in_the_plan_and_every_place_a_package(JavaClasses all) {
        Set<String> planned = new TreeSet<>(Set.of(ASIDE, KERNEL, EDGE));
        FLOORS.forEach(planned::addAll);
        Set<String> found = new TreeSet<>();
        all.stream().map(ArchitectureTest::feature).forEach(found::add);

        assertThat(found)
                .as("a new feature gets a floor in ArchitectureTest.FLOORS; one that is gone leaves it")
                .isEqualTo(planned);
    }

    @ArchTest
    static void a_feature_knows_only_the_floors_below_it_and_the_neighbours_it_was_given(JavaClasses all) {
        List<String> below = new ArrayList<>();
        for (Set<String> floor : FLOORS) {
            for (String feature : floor) {
                List<String> known = new ArrayList<>(below);
                known.addAll(SIDEWAYS.getOrDefault(feature, Set.of()));
                knowsOnly(feature, known).check(all);
            }
            below.addAll(floor);
        }
        knowsOnly(ASIDE, List.of()).check(all);
    }

    private static ArchRule knowsOnly(String feature, List<String> others) {
        List<String> known = new ArrayList<>(others);
        known.add(feature);
        known.add(KERNEL);
        String[] packages = known.stream().map(ArchitectureTest::inside).toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(inside(feature))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(ROOT + ".").or(JavaClass.Predicates.resideInAnyPackage(packages)))
                .as(feature + " knows only " + known);
    }

    private static String inside(String feature) {
        return ROOT + feature + "..";
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", "");
    }

    @ArchTest
    static final ArchRule the_kernel_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("org.xinhuo.shared..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.xinhuo..").and(resideOutsideOfPackage("org.xinhuo.shared..")));

    @ArchTest
    static final ArchRule nothing_depends_on_the_public_contract = noClasses()
            .that()
            .resideOutsideOfPackage("org.xinhuo.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xinhuo.api..");

    @ArchTest
    static final ArchRule nothing_depends_on_the_edge = noClasses()
            .that()
            .resideOutsideOfPackage("org.xinhuo.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xinhuo.app..");

    @ArchTest
    static final ArchRule nobody_calls_the_log = noClasses()
            .that()
            .resideOutsideOfPackage("org.xinhuo.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xinhuo.audit..");

    @ArchTest
    static final ArchRule no_circles_between_features =
            slices().matching("org.xinhuo.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rules_know_no_pages = noClasses()
            .that()
            .resideOutsideOfPackages("..web..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.xinhuo..web.."));

    @ArchTest
    static final ArchRule pages_of_one_feature_know_none_of_another = slices().matching("org.xinhuo.(*).web..")
            .namingSlices("$1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("org.xinhuo.shared.web.."));

    @ArchTest
    static final ArchRule printing_knows_nothing_of_credentials = noClasses()
            .that()
            .resideInAPackage("org.xinhuo.certificate.paper..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.xinhuo..")
                    .and(resideOutsideOfPackage("org.xinhuo.certificate.paper.."))
                    .and(resideOutsideOfPackage("org.xinhuo.shared")));

    @ArchTest
    static final ArchRule a_draw_can_be_checked_without_the_rest_of_us = noClasses()
            .that()
            .resideInAPackage("org.xinhuo.round.draw..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.xinhuo..")
                    .and(resideOutsideOfPackage("org.xinhuo.round.draw.."))
                    .and(DescribedPredicate.not(JavaClass.Predicates.simpleName("Refusal"))));

    @ArchTest
    static final ArchRule the_log_can_be_read_without_the_rest_of_us = noClasses()
            .that()
            .resideInAPackage("org.xinhuo.certificate.log.tree..")
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta..")
                    .or(resideInAPackage("org.xinhuo..")
                            .and(resideOutsideOfPackage("org.xinhuo.certificate.log.tree.."))));

    @ArchTest
    static final ArchRule judging_and_ranking_need_no_container = noClasses()
            .that()
            .resideInAnyPackage("org.xinhuo.round.panel..", "org.xinhuo.round.ranking..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "org.xinhuo.round", "org.xinhuo.account..", "org.xinhuo.organisation..");

    @ArchTest
    static final ArchRule faces_live_in_pages_and_at_the_edge = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "org.xinhuo.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..");

    @ArchTest
    static final ArchRule the_pdf_is_made_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.xinhuo.certificate.paper..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "com.google.zxing..");

    @ArchTest
    static final ArchRule the_ofd_is_made_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.xinhuo.certificate.paper.ofd..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.ofdrw..", "org.dom4j..");

    @ArchTest
    static final ArchRule nothing_is_printed_from_what_a_copy_is_made_of = noClasses()
            .that()
            .resideInAnyPackage("org.xinhuo.certificate.paper", "org.xinhuo.certificate.paper.seal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xinhuo.certificate.paper.ofd..");

    @ArchTest
    static final ArchRule keys_are_used_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.xinhuo.certificate.paper.seal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule nothing_comes_from_the_server_we_happen_to_run_on = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fish.payara..", "org.glassfish..", "com.sun..", "org.eclipse.persistence..", "org.hibernate..");
}
