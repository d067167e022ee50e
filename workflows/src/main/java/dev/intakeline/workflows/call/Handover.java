package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.escalation.PersonWanted;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the promise that is made to callers whom we can't serve: a person calls them back. Goes on
 * beside archive and delivery, which don't wait for it.
 */
final class Handover {
  private final CallState call;
  private final CallStubs stubs;
  private Optional<Promise<Void>> telling = Optional.empty();

  Handover(CallState call, CallStubs stubs) {
    this.call = call;
    this.stubs = stubs;
  }

  /** Begins to tell the contacts, where a call-back was promised. Never blocks. */
  void begin() {
    // Calls that came to their end before this was so end as they would have.
    telling =
        call.outcome()
            .filter(this::isPromised)
            .filter(_ -> Workflow.getVersion("keeps-promises", Workflow.DEFAULT_VERSION, 1) >= 1)
            .map(outcome -> Async.procedure(() -> tellFirstWhoTakesIt(outcome)));
  }

  /** The fixed words HANDOVER, TROUBLE_GOODBYE and TIME_IS_UP promise it. */
  private boolean isPromised(CallOutcome outcome) {
    return switch (outcome) {
      case HANDED_OVER -> true;
      // Whoever couldn't be told so any more, since every host broke, waits for us all the more.
      case FAILED -> call.calleeIsHere();
      case COMPLETED,
          ESCALATED,
          ABANDONED,
          NO_RESPONSE,
          DECLINED,
          WRONG_PARTY,
          NO_ANSWER,
          VOICEMAIL,
          CANCELLED ->
          false;
    };
  }

  private void tellFirstWhoTakesIt(CallOutcome outcome) {
    List<Contact> contacts = call.assignment().map(CallAssignment::contacts).orElseGet(List::of);
    for (Contact contact : contacts) {
      if (isTold(PersonWanted.of(ref(), outcome, contact))) {
        return;
      }
    }
    alert();
  }

  private boolean isTold(PersonWanted wanted) {
    try {
      stubs.telling(wanted.contact().id()).tellPersonIsWanted(wanted);
      return true;
    } catch (ActivityFailure notTaken) {
      return false;
    }
  }

  private void alert() {
    try {
      stubs.alerting().alertPersonWanted(ref());
    } catch (ActivityFailure notOut) {
      Workflow.getLogger(Handover.class)
          .error("PERSON_WANTED: nobody could be told of call {}", ref());
    }
  }

  private CallRef ref() {
    return call.request().ref();
  }

  /** What is still being told when the call ends would never be told. */
  void awaitEnd() {
    telling.ifPresent(Promise::get);
  }
}
