package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.call.SearchAttributes;
import dev.intakeline.contracts.safety.Severity;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What operators see of a call in lists and in the Temporal UI: search attributes and the current
 * details. Counts and states alone, nothing about a person.
 */
final class CallView {
  private final CallState call;
  private final Map<String, String> shown = new LinkedHashMap<>();

  CallView(CallState call) {
    this.call = call;
  }

  /** Shows what has changed; costs an event only when something has. Never blocks. */
  void refresh() {
    List<SearchAttributeUpdate<?>> changed = new ArrayList<>();
    attributes().forEach((name, value) -> change(name, value, changed));
    if (!changed.isEmpty()) {
      // Travels with another change alone: an event of its own would be one too many for a call
      // that began under an older build.
      call.assignment()
          .map(prepared -> prepared.questionnaire().id())
          .ifPresent(id -> change(SearchAttributes.QUESTIONNAIRE, id, changed));
      Workflow.upsertTypedSearchAttributes(changed.toArray(new SearchAttributeUpdate<?>[0]));
    }
    Workflow.setCurrentDetails(details());
  }

  private void change(String name, String value, List<SearchAttributeUpdate<?>> changed) {
    if (!value.equals(shown.put(name, value))) {
      changed.add(SearchAttributeKey.forKeyword(name).valueSet(value));
    }
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(SearchAttributes.TENANT, call.request().ref().tenant().value());
    attributes.put(SearchAttributes.QUESTIONNAIRE_VERSION, call.request().questionnaire().value());
    attributes.put(SearchAttributes.STAGE, call.stage().name());
    attributes.put(SearchAttributes.AWAITING_OPERATOR, "" + call.waiting().isPresent());
    call.outcome()
        .map(CallOutcome::name)
        .ifPresent(outcome -> attributes.put(SearchAttributes.OUTCOME, outcome));
    call.conversation()
        .worst()
        .map(Severity::name)
        .ifPresent(severity -> attributes.put(SearchAttributes.SEVERITY, severity));
    attributes.put(SearchAttributes.FAILED_STEP, call.failed().map(CallStep::name).orElse("NONE"));
    return attributes;
  }

  private String details() {
    Conversation conversation = call.conversation();
    String waiting =
        call.waiting()
            .map(
                step ->
                    // The UI leaves out what stands in braces, so that no JSON can be shown here.
                    "\n\n**"
                        + step
                        + "** gave up. Send the update `decide`: step `"
                        + step
                        + "`, choice `RETRY`, `SKIP` or `GIVE_UP`, your account as actor, a"
                        + " reason.")
            .orElse("");
    return "**"
        + call.stage()
        + "**, outcome "
        + call.outcome().map(CallOutcome::name).orElse("open")
        + "\n\nhosting "
        + call.hostings()
        + ", answers "
        + conversation.answers().size()
        + ", red flags "
        + conversation.flags().size()
        + waiting;
  }
}
