package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Callee;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the live call has reported so far, folded.
 *
 * @param callee who answered
 * @param identity whether the right person is on the line
 * @param consent what was agreed to
 * @param answers those that count, in the order in which they were first given
 * @param flags in the order in which they fired
 * @param toldByWorker flags whose first contact the worker has told itself
 * @param degraded how many times the call lost something it should have had
 * @param ended how it ended
 */
record Conversation(
    Optional<Callee> callee,
    Optional<Boolean> identity,
    Optional<CallReport.Consent> consent,
    List<GivenAnswer> answers,
    List<RedFlag> flags,
    List<FlagId> toldByWorker,
    int degraded,
    Optional<CallReport.Ended> ended) {
  static final Conversation NONE =
      new Conversation(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          0,
          Optional.empty());

  Conversation {
    answers = List.copyOf(answers);
    flags = List.copyOf(flags);
    toldByWorker = List.copyOf(toldByWorker);
  }

  Conversation with(CallReport report) {
    return switch (report) {
      case CallReport.AgentReady _ -> this;
      case CallReport.CalleeVerdict verdict ->
          copy(Optional.of(verdict.callee()), identity, consent, ended);
      case CallReport.Identity known ->
          copy(callee, Optional.of(known.confirmed()), consent, ended);
      case CallReport.Consent given -> copy(callee, identity, Optional.of(given), ended);
      case CallReport.TurnCommitted turn -> withAnswer(turn.answer(), turn.dropped());
      case CallReport.FlagRaised raised -> withFlag(raised);
      case CallReport.Degraded _ -> withDegradation();
      case CallReport.Ended end -> copy(callee, identity, consent, Optional.of(end));
      case CallReport.Recalled recalled -> withRecalled(recalled);
    };
  }

  /**
   * With the flags that the journal holds. A rule raises one flag in a call: what it has raised is
   * known, whatever its id.
   */
  Conversation with(List<RedFlag> left) {
    Conversation all = this;
    for (RedFlag flag : left) {
      if (all.flags.stream().noneMatch(known -> known.rule().equals(flag.rule()))) {
        all = all.withFlag(new CallReport.FlagRaised(flag, false));
      }
    }
    return all;
  }

  /** A host that is lost between raising a flag and writing it down leaves its id to another. */
  private RedFlag named(RedFlag flag) {
    FlagId id = flag.id();
    for (int number = flags.size() + 1; isTaken(id); number++) {
      id = new FlagId("f" + number);
    }
    return new RedFlag(
        id,
        flag.rule(),
        flag.severity(),
        flag.source(),
        flag.utterance(),
        flag.audio(),
        flag.confirmed());
  }

  /** Whether it was raised before, be it that its id was another's and it got a new one. */
  private Optional<RedFlag> known(RedFlag flag) {
    List<RedFlag> ofItsRule =
        flags.stream().filter(other -> other.rule().equals(flag.rule())).toList();
    Optional<RedFlag> itself =
        ofItsRule.stream().filter(other -> other.id().equals(flag.id())).findFirst();
    return itself.isPresent() || !isTaken(flag.id()) ? itself : ofItsRule.stream().findFirst();
  }

  private boolean isTaken(FlagId id) {
    return flags.stream().anyMatch(flag -> flag.id().equals(id));
  }

  /** Whether somebody has come to the call, as far as the worker has told. */
  boolean calleeIsHere() {
    return callee.isPresent() || identity.isPresent() || consent.isPresent() || !flags.isEmpty();
  }

  boolean interviewHasBegun() {
    return !answers.isEmpty() || consent.map(CallReport.Consent::interview).orElse(false);
  }

  /** Whether audio may be kept. */
  boolean mayBeRecorded() {
    return ended
        .map(CallReport.Ended::recorded)
        .or(() -> consent.map(given -> given.interview() && given.recording()))
        .orElse(false);
  }

  Optional<Severity> worst() {
    return flags.stream().map(RedFlag::severity).max(Comparator.naturalOrder());
  }

  boolean isCritical() {
    return worst().equals(Optional.of(Severity.CRITICAL));
  }

  boolean isTold(FlagId flag) {
    return toldByWorker.contains(flag);
  }

  private Conversation withAnswer(GivenAnswer given, List<LinkId> dropped) {
    List<GivenAnswer> counting = new ArrayList<>(answers);
    int place = 0;
    while (place < counting.size() && !counting.get(place).linkId().equals(given.linkId())) {
      place++;
    }
    if (place < counting.size()) {
      counting.set(place, given);
    } else {
      counting.add(given);
    }
    counting.removeIf(answer -> dropped.contains(answer.linkId()));
    return new Conversation(
        callee, identity, consent, counting, flags, toldByWorker, degraded, ended);
  }

  private Conversation withRecalled(CallReport.Recalled recalled) {
    return new Conversation(
        callee,
        recalled.identity().or(() -> identity),
        recalled.consent().or(() -> consent),
        recalled.answers(),
        flags,
        toldByWorker,
        degraded,
        ended);
  }

  /** An id that another rule's flag has, by a host that is lost or cut off, names no second one. */
  private Conversation withFlag(CallReport.FlagRaised raised) {
    Optional<RedFlag> known = known(raised.flag());
    RedFlag flag = known.orElseGet(() -> named(raised.flag()));
    List<RedFlag> all = new ArrayList<>(flags);
    if (known.isEmpty()) {
      all.add(flag);
    }
    List<FlagId> told = new ArrayList<>(toldByWorker);
    if (raised.notifiedFirstContact() && !isTold(flag.id())) {
      told.add(flag.id());
    }
    return new Conversation(callee, identity, consent, answers, all, told, degraded, ended);
  }

  private Conversation withDegradation() {
    return new Conversation(
        callee, identity, consent, answers, flags, toldByWorker, degraded + 1, ended);
  }

  private Conversation copy(
      Optional<Callee> who,
      Optional<Boolean> known,
      Optional<CallReport.Consent> agreed,
      Optional<CallReport.Ended> end) {
    return new Conversation(who, known, agreed, answers, flags, toldByWorker, degraded, end);
  }
}
