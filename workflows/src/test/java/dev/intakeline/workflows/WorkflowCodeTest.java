package dev.intakeline.workflows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workflow code tells the same story in every replay: no clock, chance, thread or outside, and
 * neither the questionnaire engine nor the rules, which the media worker applies.
 */
class WorkflowCodeTest {
  private static final List<String> WORKFLOW_PACKAGES =
      List.of(
          "dev.intakeline.workflows.call",
          "dev.intakeline.workflows.escalation",
          "dev.intakeline.workflows.reaper");

  private static final Set<String> BANNED_METHODS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID");

  private static final List<String> BANNED_TYPES =
      List.of(
          "java.lang.Thread",
          "java.util.Random",
          "java.util.Timer",
          "java.security.SecureRandom",
          "java.util.concurrent.",
          "java.net.http.",
          "java.net.Socket",
          "java.net.InetAddress",
          "java.nio.file.",
          "java.io.",
          "org.springframework.",
          // What they make of the same words may be mended while calls are under way.
          "dev.intakeline.contracts.questionnaire.Interview",
          "dev.intakeline.contracts.questionnaire.AnswerCheck",
          "dev.intakeline.contracts.questionnaire.Conditions",
          "dev.intakeline.contracts.safety.RedFlagScreen");

  private static final DescribedPredicate<JavaAccess<?>> IS_UNDETERMINED =
      DescribedPredicate.describe(
          "clock, chance, thread, outside, questionnaire engine or rules",
          access -> {
            String owner = access.getTargetOwner().getName();
            boolean isClock =
                owner.startsWith("java.time.") && access.getTarget().getName().equals("now");
            return isClock
                || BANNED_METHODS.contains(owner + "." + access.getTarget().getName())
                || BANNED_TYPES.stream().anyMatch(owner::startsWith);
          });

  private static EvaluationResult evaluate(String... packages) {
    JavaClasses classes =
        new ClassFileImporter()
            // Tests of workflow code live in its packages; the fixture is a test, too, and wanted.
            .withImportOption(
                location -> !location.contains("/test-classes/") || location.contains("/fixture/"))
            .importPackages(packages);
    ArchRule rule = noClasses().should().accessTargetWhere(IS_UNDETERMINED);
    return rule.evaluate(classes);
  }

  @Test
  void isDetermined() {
    EvaluationResult result = evaluate(WORKFLOW_PACKAGES.toArray(String[]::new));
    assertThat(result.getFailureReport().getDetails()).isEmpty();
  }

  static Stream<String> bans() {
    return Stream.of(BANNED_METHODS, BANNED_TYPES, Set.of("java.time.Instant.now"))
        .flatMap(Collection::stream);
  }

  @ParameterizedTest
  @MethodSource("bans")
  void everyBanIsNoticed(String ban) {
    assertThat(evaluate("dev.intakeline.workflows.fixture").getFailureReport().getDetails())
        .anyMatch(found -> found.contains("<" + ban));
  }

  @Test
  void looksAtSomething() {
    assertThat(
            new ClassFileImporter()
                .importPackages(WORKFLOW_PACKAGES.toArray(String[]::new))
                .contain("dev.intakeline.workflows.call.IntakeCallWorkflowImpl"))
        .isTrue();
  }
}
