package dev.intakeline.activities.archive;

import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.fhir.FhirQuestionnaires.Problem;
import dev.intakeline.fhir.FhirResponses;
import dev.intakeline.fhir.FhirValidation;
import dev.intakeline.registry.release.ReleasedQuestionnaire;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a call's FHIR response, and looks whether it fits its questionnaire. Thread-safe. */
public final class ResponseWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ResponseWriter.class);

  /** Made with the first response: it holds 200 MB and takes seconds, which no start waits for. */
  private static final class Validation {
    static final FhirValidation ONE = new FhirValidation();
  }

  byte[] write(ArchiveOrder order, ReleasedQuestionnaire released, JournalView journal) {
    int lost = journal.lost(order).size();
    if (lost > 0) {
      LOG.warn("The journal of call {} lacks {} reported answers", order.request().ref(), lost);
    }
    byte[] response =
        FhirResponses.write(
            new FhirResponses.Order(
                order.request().ref(),
                released.hash(),
                released.questionnaire(),
                journal.progress(order, released.questionnaire()),
                FhirResponses.Status.of(order.outcome()),
                order.request().subject(),
                journal.authored(order)));
    // A response that breaks a rule is kept all the same: the record must be complete, and right.
    List<Problem> problems =
        Validation.ONE.validate(
            FhirResponses.canonical(released.questionnaire(), released.hash()),
            released.fhir().toArray(),
            response);
    if (!problems.isEmpty()) {
      LOG.warn("The response of call {} breaks rules of R4: {}", order.request().ref(), problems);
    }
    return response;
  }
}
