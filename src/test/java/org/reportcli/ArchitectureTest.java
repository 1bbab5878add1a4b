package org.reportcli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rooms of the house, and the arrows between them. */
@AnalyzeClasses(packages = "org.reportcli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Which rooms each room may use, besides itself, {@code support} and {@code yaml}. */
    private static final Map<String, List<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("support", List.of()),
            Map.entry("yaml", List.of()),
            Map.entry("report", List.of()),
            Map.entry("key", List.of()),
            Map.entry("leak", List.of()),
            Map.entry("vendor", List.of("key")),
            Map.entry("scope", List.of("report", "vendor", "key")),
            Map.entry("lint", List.of("report", "vendor", "key", "scope", "leak")),
            Map.entry("mail", List.of("report", "vendor", "key")),
            Map.entry("seal", List.of("key", "mail")),
            Map.entry("delivery", List.of("config", "key", "mail", "seal")),
            Map.entry("config", List.of("key")),
            Map.entry("cases", List.of("report", "vendor", "mail", "delivery")),
            Map.entry(
                    "submission",
                    List.of("report", "vendor", "lint", "key", "mail", "seal", "delivery", "config", "cases"))));

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES =
            slices().matching("org.reportcli.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void arrowsRunOneWay(com.tngtech.archunit.core.domain.JavaClasses classes) {
        ARROWS.forEach((room, allowed) -> {
            List<String> packages = new ArrayList<>();
            packages.add(in(room));
            packages.add(in("support"));
            if (!room.equals("support")) {
                packages.add(in("yaml"));
            }
            allowed.forEach(other -> packages.add(in(other)));
            DescribedPredicate<JavaClass> elsewhere = resideInAPackage("org.reportcli..")
                    .and(DescribedPredicate.not(resideInAnyPackage(packages.toArray(String[]::new))));
            noClasses()
                    .that()
                    .resideInAPackage(in(room))
                    .should()
                    .dependOnClassesThat(elsewhere)
                    .allowEmptyShould(true)
                    .check(classes);
        });
    }

    @ArchTest
    static final ArchRule BOUNCY_CASTLE_STAYS_WITH_KEYS = only("org.bouncycastle..", "key", "seal");

    @ArchTest
    static final ArchRule JAKARTA_MAIL_STAYS_WITH_MAIL = only("jakarta.mail..", "mail", "delivery", "cases");

    @ArchTest
    static final ArchRule PICOCLI_STAYS_AT_THE_BORDER = only("picocli..", "cli");

    @ArchTest
    static final ArchRule JLINE_STAYS_WITH_THE_WIZARD = only("org.jline..", "wizard");

    @ArchTest
    static final ArchRule NOBODY_TALKS_PAST_THE_CONSOLE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.reportcli.Main")
            .and()
            .doNotHaveFullyQualifiedName("org.reportcli.cli.SystemTerminal")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule COMMANDS_ARE_NAMED_AS_SUCH = classes()
            .that()
            .implement(resideInAPackage("org.reportcli.cli").and(named("Command")))
            .should()
            .haveSimpleNameEndingWith("Command");

    private static ArchRule only(String library, String... rooms) {
        String[] packages =
                java.util.stream.Stream.of(rooms).map(ArchitectureTest::in).toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(
                "named " + name, type -> type.getSimpleName().equals(name));
    }

    private static String in(String room) {
        return "org.reportcli." + room + "..";
    }
}
