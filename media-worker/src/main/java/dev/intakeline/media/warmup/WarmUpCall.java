package dev.intakeline.media.warmup;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.media.call.CallPipeline;
import dev.intakeline.media.call.CallRecorder;
import dev.intakeline.media.call.LiveParts;
import dev.intakeline.media.call.Meters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One hosting from its beginning to its end, by the worker's own providers, in a room that isn't
 * there: its last host was lost before anything was said, the agent speaks, the callee hangs up.
 * Nothing of it is kept, counted or reported.
 */
public final class WarmUpCall {
  /** A worker that is slower, on a busy machine, takes calls all the same. */
  private static final Duration OVER_WITHIN = Duration.ofSeconds(5);

  private static final CallRef NOBODY =
      new CallRef(new TenantId("warm-up"), new CallId("warm-up-call"));
  private static final Epoch SECOND = new Epoch(2);

  private WarmUpCall() {}

  /**
   * Plays it; blocks for one to two seconds, {@link #OVER_WITHIN} at most.
   *
   * @return whether the agent was heard and the call came to its end
   */
  public static boolean play(LiveParts parts) throws InterruptedException {
    parts.rooms().warmUp();
    EmptyRoom room = new EmptyRoom();
    CallPipeline call =
        CallPipeline.start(assignment(parts), offStage(parts, room), lostByAnother(parts));
    try {
      call.over().get(OVER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      return room.agentWasHeard();
    } catch (TimeoutException slow) {
      call.cancel();
      return false;
    } catch (ExecutionException bug) {
      throw new IllegalStateException("a call's end fails never", bug.getCause());
    }
  }

  private static LiveParts offStage(LiveParts parts, EmptyRoom room) {
    return new LiveParts(
        parts.worker(),
        parts.voiceActivity(),
        parts.words(),
        parts.danger(),
        parts.speech(),
        parts.voice(),
        parts.language(),
        parts.silence(),
        parts.audioClock(),
        new ForgetfulJournal(),
        (_, _) -> CallRecorder.NONE,
        room,
        new NoTools(),
        new NoReports(),
        parts.notifier(),
        new Meters());
  }

  private static Journal.Opened lostByAnother(LiveParts parts) {
    ContentHash none = ContentHash.of(new byte[0]);
    CallEvent hosted = new CallEvent.HostStarted(parts.worker(), Epoch.FIRST, none, none, false);
    Entry entry =
        new Entry(1, Epoch.FIRST, 0, System.nanoTime(), Clock.systemUTC().instant(), hosted, none);
    return new Journal.Opened(new ForgetfulJournal.Writer(NOBODY, SECOND), List.of(entry));
  }

  private static CallAssignment assignment(LiveParts parts) {
    FixedWords words = shipped("/words/en-US.json", FixedWords.class);
    RuleSet rules = shipped("/rules/urgent-en-us.json", RuleSet.class);
    return new CallAssignment(
        NOBODY,
        SECOND,
        ContentHash.of(new byte[0]),
        new Questionnaire("warm-up", "Warm-up", rules.language(), List.of(question()), false),
        ContentHash.of(new byte[0]),
        rules,
        words,
        rules.language(),
        new Subject("Patient/" + parts.worker(), "Nobody"),
        List.of(),
        OVER_WITHIN,
        Optional.empty());
  }

  private static Item question() {
    return new Item(
        new LinkId("ready"),
        ItemKind.BOOLEAN,
        "Are you ready?",
        true,
        EnableWhen.ALWAYS,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of());
  }

  /** What the contracts ship, for want of a tenant's own. */
  private static <T> T shipped(String resource, Class<T> type) {
    try (InputStream in = RuleSet.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return Wire.read(in.readAllBytes(), type);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
