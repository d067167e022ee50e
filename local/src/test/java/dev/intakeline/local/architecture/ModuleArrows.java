package dev.intakeline.local.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arrows of docs/architecture.md as rules, for the code below a base package. */
final class ModuleArrows {
  private static final Set<String> LIBRARIES =
      Set.of(
          "contracts",
          "codec",
          "secrets",
          "journal",
          "registry",
          "fhir",
          "notify",
          "temporal",
          "tracing");

  /** For each module's package below the base: the modules that it may know, beside itself. */
  static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("contracts", Set.of()),
          Map.entry("codec", Set.of("contracts")),
          Map.entry("secrets", Set.of("contracts")),
          Map.entry("tracing", Set.of("contracts")),
          Map.entry("temporal", Set.of("contracts", "codec", "secrets", "tracing")),
          Map.entry("fhir", Set.of("contracts")),
          Map.entry("registry", Set.of("contracts", "codec", "secrets")),
          Map.entry("notify", Set.of("contracts", "codec", "secrets", "tracing")),
          Map.entry("journal", Set.of("contracts", "codec", "secrets")),
          Map.entry("livekit", Set.of()),
          Map.entry("workflows", Set.of("contracts", "codec", "secrets", "temporal")),
          Map.entry("activities", LIBRARIES),
          Map.entry(
              "media",
              Set.of(
                  "contracts",
                  "livekit",
                  "codec",
                  "secrets",
                  "journal",
                  "notify",
                  "temporal",
                  "tracing")),
          Map.entry("mcp", Set.of("contracts", "registry", "codec", "secrets", "tracing")),
          Map.entry("api", LIBRARIES));

  private ModuleArrows() {}

  /** A module knows no other module than those. */
  static ArchRule arrowsOf(String base, String module) {
    Set<String> allowed = MAY_KNOW.getOrDefault(module, Set.of());
    return noClasses()
        .that()
        .resideInAPackage(base + "." + module + "..")
        .should()
        .dependOnClassesThat(inOtherModule(base, module, allowed))
        .as(module + " may know only " + allowed)
        .allowEmptyShould(false);
  }

  /** The words of the system need the JDK and annotations alone. */
  static ArchRule contractsAreWordsOnly(String base) {
    return classes()
        .that()
        .resideInAPackage(base + ".contracts..")
        .should()
        .onlyDependOnClassesThat(
            new DescribedPredicate<>("the JDK, annotations of Jackson and Temporal, contracts") {
              @Override
              public boolean test(JavaClass known) {
                String name = known.getName();
                return !name.contains(".")
                    || name.startsWith("[")
                    || name.startsWith("java.")
                    || name.startsWith(base + ".contracts.")
                    || name.startsWith("org.jspecify.annotations.")
                    || name.startsWith("com.fasterxml.jackson.annotation.")
                    || (name.startsWith("io.temporal.")
                        && (known.isAnnotation() || known.isEnum()));
              }
            })
        .allowEmptyShould(false);
  }

  /** Vendors of the live plane are known to their adapters and to the wiring alone. */
  static ArchRule vendorsStayInAdapters(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + ".media..")
        .and()
        .resideOutsideOfPackages(ADAPTERS.stream().map(name -> base + name).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "ai.onnxruntime..",
            "java.lang.foreign..",
            "io.modelcontextprotocol..",
            "org.springframework..")
        .allowEmptyShould(false);
  }

  /** HAPI's heap is larger than a media worker's: no part of one may need it. */
  static ArchRule fhirStaysOutOfTheLivePlane(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + ".media..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ca.uhn..", "org.hl7..")
        .allowEmptyShould(false);
  }

  /** Rooms of the launcher's module know each other in one direction, whoever is above. */
  static ArchRule roomsOfTheLauncherFormNoCycles(String base) {
    return slices()
        .assignedFrom(roomsBelow(base + ".local"))
        .should()
        .beFreeOfCycles()
        .as("rooms of " + base + ".local form no cycles")
        .allowEmptyShould(false);
  }

  private static SliceAssignment roomsBelow(String root) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass one) {
        String room = one.getPackageName();
        return room.equals(root) || room.startsWith(root + ".")
            ? SliceIdentifier.of(room)
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages of " + root;
      }
    };
  }

  private static final List<String> ADAPTERS =
      List.of(
          ".media",
          ".media.wiring..",
          ".media.listen.silero..",
          ".media.listen.pocketsphinx..",
          ".media.speak.flite..",
          ".media.tools..");

  private static DescribedPredicate<JavaClass> inOtherModule(
      String base, String module, Set<String> allowed) {
    return new DescribedPredicate<>("are in another module than " + allowed) {
      @Override
      public boolean test(JavaClass known) {
        String name = known.getPackageName();
        if (!name.startsWith(base + ".")) {
          return false;
        }
        String[] parts = name.substring(base.length() + 1).split("\\.");
        return !parts[0].equals(module) && !allowed.contains(parts[0]);
      }
    };
  }
}
