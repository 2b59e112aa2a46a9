package org.fcrsuite.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** How the code is built, kept by a machine, at no exceptions. */
public final class HouseRules {

    private static final List<Class<?>> TIMES = List.of(Instant.class, LocalDate.class, LocalDateTime.class,
            OffsetDateTime.class, ZonedDateTime.class);

    private HouseRules() {
    }

    /** All the rules over the production classes of one service: {@code check("org.fcrsuite.ingest")}. */
    public static void check(String root) {
        JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        for (ArchRule rule : List.of(domainIsPlainJava(root), noFieldInjection(), noTimeWithoutClock(),
                featuresWithoutCycles(root), noOtherService(root))) {
            rule.allowEmptyShould(true).check(classes);
        }
    }

    private static ArchRule domainIsPlainJava(String root) {
        return noClasses().that().resideInAPackage(root + ".domain..").should().dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "org.jdbi..", "java.sql..", "javax.sql..",
                        "org.jboss..", "io.smallrye..", "org.fcrsuite.kit..", "com.fasterxml..")
                .as("the domain depends on nothing but Java and plain libraries");
    }

    private static ArchRule noFieldInjection() {
        return fields().should().notBeAnnotatedWith("jakarta.inject.Inject").andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .as("dependencies come through the constructor");
    }

    private static ArchRule noTimeWithoutClock() {
        DescribedPredicate<JavaCall<?>> now = DescribedPredicate.describe("the time without a clock",
                call -> isTime(call) && call.getTarget().getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
        return noClasses().should().callMethodWhere(now)
                .as("nobody asks for the time without a clock");
    }

    private static boolean isTime(JavaCall<?> call) {
        return TIMES.stream().anyMatch(call.getTargetOwner()::isEquivalentTo);
    }

    private static ArchRule featuresWithoutCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule noOtherService(String root) {
        List<String> others = List.of("org.fcrsuite.ingest", "org.fcrsuite.survey", "org.fcrsuite.metrics").stream()
                .filter(service -> !service.equals(root)).map(service -> service + "..").toList();
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(others.toArray(String[]::new))
                .as("one service never imports another");
    }
}
