package dev.intakeline.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Gives the validator the questionnaire of the response that it is at, under a name that is used
 * once: whatever the validator caches is never met again. A validator that doesn't find a
 * questionnaire passes every answer, so it is noted whether it did.
 */
class QuestionnaireSupport implements IValidationSupport {
  private static final String NAME = "https://intakeline.dev/fhir/Questionnaire/validation-";

  private final Map<String, Questionnaire> lent = new ConcurrentHashMap<>();
  private final Set<String> found = ConcurrentHashMap.newKeySet();
  private final AtomicLong names = new AtomicLong();

  /** Makes a questionnaire known; the answer is the name under which it is found. */
  String lend(Questionnaire questionnaire) {
    String name = NAME + names.incrementAndGet();
    lent.put(name, questionnaire.setUrl(name));
    return name;
  }

  boolean wasFound(String name) {
    return found.contains(name);
  }

  void giveBack(String name) {
    lent.remove(name);
    found.remove(name);
  }

  @Override
  public FhirContext getFhirContext() {
    return Fhir.R4;
  }

  @Override
  public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String uri) {
    Questionnaire questionnaire = lent.get(uri);
    if (type == null || !type.isInstance(questionnaire)) {
      return null;
    }
    found.add(uri);
    return type.cast(questionnaire);
  }
}
