package dev.intakeline.local.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every arrow of docs/architecture.md, on the code and on a fixture that breaks it. */
class ArchitectureTest {
  private static final String BASE = "dev.intakeline";
  private static final String FIXTURE = ArchitectureTest.class.getPackageName() + ".fixture";

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);
  private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(FIXTURE);

  static Stream<String> modules() {
    return ModuleArrows.MAY_KNOW.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void holdsTheArrowsOf(String module) {
    ModuleArrows.arrowsOf(BASE, module).check(CODE);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void noticesABrokenArrowOf(String module) {
    failsOnTheFixture(ModuleArrows.arrowsOf(FIXTURE, module), FIXTURE + "." + module + ".");
  }

  @Test
  void keepsContractsToWords() {
    ModuleArrows.contractsAreWordsOnly(BASE).check(CODE);
    failsOnTheFixture(
        ModuleArrows.contractsAreWordsOnly(FIXTURE),
        "contracts.Violator",
        "contracts.KnowsTemporal");
  }

  @Test
  void keepsVendorsInAdapters() {
    ModuleArrows.vendorsStayInAdapters(BASE).check(CODE);
    failsOnTheFixture(
        ModuleArrows.vendorsStayInAdapters(FIXTURE),
        "turn.NativeCodeInTheLoop",
        "turn.OnnxInTheLoop",
        "turn.McpInTheLoop",
        "turn.SpringInTheLoop");
  }

  @Test
  void keepsFhirOutOfTheLivePlane() {
    ModuleArrows.fhirStaysOutOfTheLivePlane(BASE).check(CODE);
    failsOnTheFixture(
        ModuleArrows.fhirStaysOutOfTheLivePlane(FIXTURE),
        "tools.HapiInAnAdapter",
        "tools.FhirInAnAdapter");
  }

  @Test
  void keepsTheLaunchersRoomsFreeOfCycles() {
    ModuleArrows.roomsOfTheLauncherFormNoCycles(BASE).check(CODE);
    failsOnTheFixture(
        ModuleArrows.roomsOfTheLauncherFormNoCycles(FIXTURE), "round.Outward", "trip.Homeward");
  }

  /** Each of them breaks the rule by itself. */
  private static void failsOnTheFixture(ArchRule rule, String... violators) {
    assertThatThrownBy(() -> rule.check(VIOLATIONS))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(violators);
  }
}
