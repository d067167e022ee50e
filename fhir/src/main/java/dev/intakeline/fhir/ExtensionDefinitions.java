package dev.intakeline.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.r4.model.StructureDefinition;

/** The definitions of our extensions, as they are published. */
final class ExtensionDefinitions {
  static final List<String> NAMES =
      List.of(
          "also-said",
          "answer-provenance",
          "read-back",
          "score",
          "scored",
          "spoken-digits",
          "spoken-letters",
          "spoken-names",
          "unanswered");

  private ExtensionDefinitions() {}

  static PrePopulatedValidationSupport support() {
    PrePopulatedValidationSupport support = new PrePopulatedValidationSupport(Fhir.R4);
    NAMES.forEach(name -> support.addStructureDefinition(definition(name)));
    return support;
  }

  static StructureDefinition definition(String name) {
    String path = "/structure-definitions/" + name + ".json";
    try (InputStream file = ExtensionDefinitions.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("The definition " + name + " is missing from its jar");
      }
      return Fhir.R4.newJsonParser().parseResource(StructureDefinition.class, file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
