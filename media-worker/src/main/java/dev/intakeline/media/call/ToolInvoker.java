package dev.intakeline.media.call;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Degradation;
import dev.intakeline.contracts.questionnaire.AnswerCheck;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.tools.EndCall;
import dev.intakeline.contracts.tools.FlagConcern;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.RequestHuman;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.media.interview.Directive;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Calls tools and writes both sides down. Where a tool gives no answer, the same pure functions
 * stand in, the tool is asked again later, and the call is marked degraded once; so it is where
 * nobody can read the answer, which isn't asked for again. What only has to be told is told beside
 * the call: nobody waits for it, nothing stands in for it. For the think loop alone, but for what
 * is told.
 */
final class ToolInvoker {
  private final CallRef call;
  private final Supplier<Tools.CallTools> tools;
  private final CallContext context;
  private final Outbox outbox;
  private final DeferredToolCalls late;
  private final AtomicInteger calls = new AtomicInteger();
  private boolean degraded;

  ToolInvoker(
      CallRef call,
      Supplier<Tools.CallTools> tools,
      CallContext context,
      Outbox outbox,
      DeferredToolCalls late) {
    this.call = call;
    this.tools = tools;
    this.context = context;
    this.outbox = outbox;
    this.late = late;
  }

  /** Whether the value fits, by the tool or without it. */
  AnswerCheck.Verdict check(Directive.Check check) {
    UtteranceId utterance = check.said().utterance();
    RecordAnswer arguments =
        new RecordAnswer(
            call + "/" + check.item().linkId() + "/" + utterance,
            check.item().linkId(),
            utterance,
            check.said().text(),
            check.value());
    return called(ToolNames.RECORD_ANSWER, arguments, id -> tools.get().recordAnswer(id, arguments))
        .map(result -> verdict(check.item(), check.value(), result))
        .orElseGet(() -> AnswerCheck.check(check.item(), check.value()));
  }

  /** Says that the caller wants a person; nobody waits for the answer's contents. */
  void requestHuman(UtteranceId utterance) {
    RequestHuman arguments = new RequestHuman(call + "/human/" + utterance, utterance);
    called(ToolNames.REQUEST_HUMAN, arguments, id -> tools.get().requestHuman(id, arguments));
  }

  /**
   * Tells the tools of a red flag, beside its own way to people, which is another and doesn't wait.
   * A host that raises it again tells it under the same key. Returns at once; any thread.
   */
  void flagConcern(RedFlag flag) {
    FlagConcern arguments =
        new FlagConcern(call + "/flag/" + flag.id(), flag.utterance(), concern(flag));
    told(ToolNames.FLAG_CONCERN, arguments, id -> tools.get().flagConcern(id, arguments));
  }

  /** Holds no words of the caller: the utterance is named beside it. */
  private static String concern(RedFlag flag) {
    return "Red flag of rule %s: %s, found in the %s%s"
        .formatted(
            flag.rule(),
            flag.severity().name().toLowerCase(Locale.ROOT),
            flag.source().name().toLowerCase(Locale.ROOT),
            flag.confirmed() ? ", not denied when asked" : "");
  }

  /**
   * Tells the tools how the call has ended, which is settled by now: they decide nothing about it.
   * Returns at once; any thread.
   */
  void endCall(CallOutcome outcome) {
    EndCall arguments = new EndCall(call + "/end/" + outcome, outcome);
    told(ToolNames.END_CALL, arguments, id -> tools.get().endCall(id, arguments));
  }

  private <T> void told(String tool, Object arguments, Caller<T> caller) {
    String id = nextId();
    context.journal().note(new CallEvent.ToolCalled(id, tool, json(arguments)));
    late.add(new DeferredToolCalls.LateCall(id, tool, () -> json(caller.call(id)), false));
  }

  private String nextId() {
    return "e" + outbox.epoch().number() + "-t" + calls.incrementAndGet();
  }

  private <T> Optional<T> called(String tool, Object arguments, Caller<T> caller) {
    String id = nextId();
    context.journal().note(new CallEvent.ToolCalled(id, tool, json(arguments)));
    long start = System.nanoTime();
    try {
      T answer = answer(id, caller);
      context.journal().note(new CallEvent.ToolAnswered(id, tool, true, json(answer), ms(start)));
      return Optional.of(answer);
    } catch (Tools.ToolUnavailableException gone) {
      failed(id, tool, gone.response(), start);
      late.add(new DeferredToolCalls.LateCall(id, tool, () -> json(caller.call(id)), true));
    } catch (Tools.UnusableAnswerException wrong) {
      failed(id, tool, wrong.response(), start);
    }
    return Optional.empty();
  }

  private void failed(String id, String tool, String response, long startNanos) {
    context.meters().count(Meter.TOOL_CALLS_FAILED);
    context.journal().note(new CallEvent.ToolAnswered(id, tool, false, response, ms(startNanos)));
    degrade();
  }

  /** A caller waits for tools that may be there, and not for those that are known to be away. */
  private <T> T answer(String id, Caller<T> caller) {
    if (late.isAway()) {
      throw new Tools.ToolUnavailableException("the tools are away");
    }
    return caller.call(id);
  }

  private void degrade() {
    if (!degraded) {
      degraded = true;
      context.journal().note(new CallEvent.Degraded(Degradation.TOOLS));
      outbox.add(new CallReport.Degraded(Degradation.TOOLS));
    }
  }

  /**
   * A tool that accepts without a value accepts what was sent; a refusal is explained here. What a
   * tool makes of a value is checked as the caller's own is.
   */
  static AnswerCheck.Verdict verdict(Item item, AnswerValue value, RecordAnswer.Result result) {
    if (result.accepted()) {
      return AnswerCheck.check(item, result.value().orElse(value));
    }
    return AnswerCheck.check(item, value) instanceof AnswerCheck.DoesNotFit known
        ? known
        : new AnswerCheck.DoesNotFit(AnswerCheck.Reason.WRONG_KIND);
  }

  private static String json(Object value) {
    return new String(Wire.json(value), StandardCharsets.UTF_8);
  }

  private static double ms(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e6;
  }

  @FunctionalInterface
  private interface Caller<T> {
    T call(String id);
  }
}
