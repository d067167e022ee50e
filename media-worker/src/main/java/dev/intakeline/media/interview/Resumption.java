package dev.intakeline.media.interview;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a call stands, from its journal: what the next host needs to go on. A pure fold.
 *
 * @param interview the interviewer's state; nobody has heard its open question from this host yet
 * @param callers how many utterances of the caller there were
 * @param agents how many prompts there were
 * @param recording whether recording was agreed to
 * @param flags the red flags of which nobody is known to have taken note; they are raised again
 * @param recalled what was decided and answered, some of which may never have been reported
 */
public record Resumption(
    InterviewState interview,
    int callers,
    int agents,
    boolean recording,
    List<RedFlag> flags,
    CallReport.Recalled recalled) {
  /** Takes its own copy. */
  public Resumption {
    flags = List.copyOf(flags);
  }

  /** Reads the events in their order. */
  public static Resumption of(Questionnaire questionnaire, List<CallEvent> events) {
    Fold fold = new Fold(questionnaire);
    events.forEach(fold::add);
    return fold.result();
  }

  private static final class Fold {
    /** More flags than one host can raise: a call has at most so many rules that fire. */
    private static final int FLAGS_OF_A_HOST = 100;

    private final Questionnaire questionnaire;
    private final List<RedFlag> flags = new ArrayList<>();
    private final List<RedFlag> unanswered = new ArrayList<>();
    private final Map<String, Suspicion> suspected = new LinkedHashMap<>();
    private final Set<String> obeyed = new HashSet<>();
    private Progress progress = Progress.NONE;
    private Optional<LinkId> lastAnswered = Optional.empty();
    private Optional<Boolean> identity = Optional.empty();
    private Optional<CallEvent.ConsentDecided> consent = Optional.empty();
    private Optional<Stage> last = Optional.empty();
    private boolean handedOver;
    private boolean prompted;
    private int callers;
    private int agents;
    private int hosts;

    Fold(Questionnaire questionnaire) {
      this.questionnaire = questionnaire;
    }

    void add(CallEvent event) {
      switch (event) {
        case CallEvent.HostStarted _ -> hosts++;
        case CallEvent.Prompted spoken -> {
          prompted = true;
          agents = Math.max(agents, number(spoken.utterance()));
        }
        case CallEvent.Heard heard -> callers = Math.max(callers, number(heard.utterance().id()));
        case CallEvent.PartialHeard partial ->
            callers = Math.max(callers, number(partial.utterance()));
        case CallEvent.IdentityDecided decided -> identity = Optional.of(decided.confirmed());
        case CallEvent.ConsentDecided decided -> consent = Optional.of(decided);
        case CallEvent.AnswerCommitted committed -> answered(committed.answer());
        case CallEvent.DangerSuspected(String rule, UtteranceId id, AudioSpan audio) ->
            suspected.put(rule, new Suspicion(rule, id, audio));
        case CallEvent.DangerDenied(String rule, var _) -> suspected.remove(rule);
        case CallEvent.FlagFired(RedFlag flag) -> {
          suspected.remove(flag.rule());
          flags.add(flag);
          unanswered.add(flag);
        }
        case CallEvent.ToolCalled called ->
            handedOver |= called.tool().equals(ToolNames.REQUEST_HUMAN);
        case CallEvent.CommandObeyed(CallCommand command) -> obeyed(command);
        case CallEvent.Ended(var outcome) -> last = Optional.of(new Stage.Ending(outcome));
        default -> {
          // Nothing of what remains says where the interview is.
        }
      }
    }

    Resumption result() {
      Set<String> raised = new HashSet<>();
      flags.forEach(flag -> raised.add(flag.rule()));
      InterviewState state =
          new InterviewState(
              stage(), progress, 0, lastAnswered, lastFlag(), raised, Set.of(), 0, obeyed);
      boolean recording = consent.map(CallEvent.ConsentDecided::recording).orElse(false);
      return new Resumption(state, callers, agents, recording, unanswered, recalled());
    }

    /**
     * People are told of a flag before it is on the record: a lost host may have given numbers that
     * stand nowhere here. Each host has numbers of its own.
     */
    private int lastFlag() {
      return Math.max(flags.size(), hosts * FLAGS_OF_A_HOST);
    }

    private CallReport.Recalled recalled() {
      return new CallReport.Recalled(
          identity,
          consent.map(agreed -> new CallReport.Consent(agreed.interview(), agreed.recording())),
          progress.answers());
    }

    private Stage stage() {
      if (last.isPresent()) {
        return last.get();
      }
      if (flags.stream().anyMatch(flag -> flag.severity() == Severity.CRITICAL)) {
        return new Stage.InDanger();
      }
      Stage open = open();
      return suspected.isEmpty()
          ? open
          : new Stage.ConfirmingDanger(
              List.copyOf(suspected.values()), Optional.empty(), open, false);
    }

    /** What is to be asked next, but for a danger. */
    private Stage open() {
      if (handedOver) {
        return new Stage.HandingOver();
      }
      if (identity.isEmpty()) {
        return prompted ? new Stage.Disclosing() : new Stage.AwaitingCallee();
      }
      if (!identity.get()) {
        return new Stage.Ending(CallOutcome.WRONG_PARTY);
      }
      if (consent.isEmpty()) {
        return new Stage.AskingConsent();
      }
      if (!consent.get().interview()) {
        return new Stage.Ending(CallOutcome.DECLINED);
      }
      return Interview.next(questionnaire, progress)
          .<Stage>map(Stage.Asking::new)
          .orElseGet(() -> new Stage.Ending(CallOutcome.COMPLETED));
    }

    private void answered(GivenAnswer answer) {
      progress = Interview.record(questionnaire, progress, answer).progress();
      lastAnswered = Optional.of(answer.linkId());
    }

    /**
     * What became of an escalation is told to every host again, and the caller hears it again: it
     * is the last thing said, and the host before may not have come to its end.
     */
    private void obeyed(CallCommand command) {
      switch (command) {
        case CallCommand.EscalationAcknowledged _ -> unanswered.clear();
        case CallCommand.EscalationUnanswered _ -> {}
        case CallCommand.TakeOver _ -> {
          obeyed.add(command.id());
          last = Optional.of(new Stage.TakenOver());
        }
        case CallCommand.Transfer _ -> {
          obeyed.add(command.id());
          handedOver = true;
        }
        case CallCommand.Say _, CallCommand.End _ -> obeyed.add(command.id());
      }
    }

    private static int number(UtteranceId id) {
      return Integer.parseInt(id.value().substring(1));
    }
  }
}
