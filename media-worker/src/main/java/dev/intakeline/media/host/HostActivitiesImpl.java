package dev.intakeline.media.host;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostActivities;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.media.call.CallPipeline;
import dev.intakeline.media.call.LiveParts;
import dev.intakeline.media.call.Meter;
import dev.intakeline.tracing.Trail;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.activity.ActivityInfo;
import io.temporal.client.ActivityCanceledException;
import io.temporal.client.ActivityCompletionException;
import io.temporal.failure.ApplicationFailure;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hosts calls for the workflows; the call itself runs on its own threads. */
public final class HostActivitiesImpl implements HostActivities {
  private static final long LOOK_EVERY_MS = 250;

  /** A call that got no sound for so long shows no sign of life any more. */
  static final long BEAT_NANOS_MAX = 1_000_000_000;

  /**
   * How long a call that shows no life is looked at before it is given up: a process that has just
   * been thawed takes a moment to its first tick. Within {@code CLAIM_TIMEOUT}.
   */
  private static final long THAWED_WITHIN_NANOS = 700_000_000;

  private static final long LOOK_AGAIN_MS = 20;

  private final LiveParts parts;
  private final HostedCalls calls;
  private final Clock clock;

  /** Hosts calls with these parts. */
  public HostActivitiesImpl(LiveParts parts, HostedCalls calls, Clock clock) {
    this.parts = parts;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public WorkerId claim(CallRef ref, Epoch epoch) {
    Optional<CallPipeline> running = calls.find(ref).filter(call -> !call.isEnding());
    Optional<HostFailure> refused = refusal(ref, running);
    if (refused.isPresent()) {
      parts.meters().count(Meter.CALLS_REFUSED);
      throw ApplicationFailure.newFailure(
          "This worker doesn't take the call", refused.get().name());
    }
    running.ifPresent(call -> call.claimed(epoch));
    return parts.worker();
  }

  private Optional<HostFailure> refusal(CallRef ref, Optional<CallPipeline> running) {
    if (running.isPresent() && isStuck(running.get())) {
      running.get().giveUp();
      return Optional.of(HostFailure.NOT_WELL);
    }
    return running.isEmpty() && anotherLives(ref)
        ? Optional.of(HostFailure.ANOTHER_HOST_LIVES)
        : calls.claim(ref);
  }

  /** Taken over in place, a call without sound would be lost again under each new epoch. */
  private static boolean isStuck(CallPipeline call) {
    long since = System.nanoTime();
    try {
      while (showsNoLife(call)) {
        if (System.nanoTime() - since > THAWED_WITHIN_NANOS) {
          return true;
        }
        Thread.sleep(LOOK_AGAIN_MS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private static boolean showsNoLife(CallPipeline call) {
    return System.nanoTime() - call.lastBeatNanos() > BEAT_NANOS_MAX;
  }

  /**
   * A host that can be heard comes first, while the offer to it stands: by the server's clock
   * alone, since the claim was first scheduled.
   */
  private boolean anotherLives(CallRef ref) {
    ActivityInfo offer = Activity.getExecutionContext().getInfo();
    long offeredMs = offer.getCurrentAttemptScheduledTimestamp() - offer.getScheduledTimestamp();
    return offeredMs < SAME_HOST_OFFER.toMillis()
        && parts
            .journal()
            .lastSignOfLife(ref)
            .filter(sign -> sign.plus(LIFE_SHOWN_WITHIN).isAfter(clock.instant()))
            .isPresent();
  }

  @Override
  public HostResult hostCall(CallAssignment assignment) {
    try (var _ = Trail.about(assignment.ref())) {
      CallPipeline call = takenOver(assignment).orElseGet(() -> begun(assignment));
      return awaitEnd(call);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw ApplicationFailure.newFailure("This worker stops", HostFailure.DRAINING.name());
    }
  }

  @Override
  public void command(CallRef ref, Epoch epoch, CallCommand command) {
    CallPipeline call =
        calls
            .find(ref)
            .filter(pipeline -> !epoch.isOlderThan(pipeline.epoch()))
            .orElseThrow(
                () ->
                    ApplicationFailure.newNonRetryableFailure(
                        "The call isn't here", HostFailure.STALE_EPOCH.name()));
    call.command(command);
  }

  private Optional<CallPipeline> takenOver(CallAssignment assignment) throws InterruptedException {
    Optional<CallPipeline> running = calls.find(assignment.ref());
    if (running.isPresent() && running.get().takeOver(assignment.epoch())) {
      parts.meters().count(Meter.CALLS_TAKEN_OVER);
      return running;
    }
    return Optional.empty();
  }

  private CallPipeline begun(CallAssignment assignment) {
    return switch (parts.journal().open(assignment.ref(), assignment.epoch())) {
      case Journal.Opened opened -> {
        CallPipeline call = CallPipeline.start(assignment, parts, opened);
        calls.add(assignment.ref(), call);
        var _ = call.over().thenRun(() -> calls.remove(assignment.ref(), call));
        yield call;
      }
      case Journal.Refused _ ->
          throw ApplicationFailure.newNonRetryableFailure(
              "A newer host has the call", HostFailure.STALE_EPOCH.name());
    };
  }

  /**
   * Gives signs of life as long as the call's audio flows. A hosting that Temporal has given up
   * ends here; the call goes on until somebody else has it.
   */
  private static HostResult awaitEnd(CallPipeline call) throws InterruptedException {
    ActivityExecutionContext context = Activity.getExecutionContext();
    CompletableFuture<HostResult> result = call.result();
    boolean cancelled = false;
    while (true) {
      try {
        return result.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException goesOn) {
        cancelled |= beat(call, context, cancelled);
      } catch (ExecutionException bug) {
        throw new IllegalStateException("a hosting ended without a result", bug.getCause());
      }
    }
  }

  private static boolean beat(
      CallPipeline call, ActivityExecutionContext context, boolean cancelled) {
    if (cancelled || showsNoLife(call)) {
      return cancelled;
    }
    try {
      context.heartbeat(null);
      return false;
    } catch (ActivityCanceledException wanted) {
      if (isOutage(wanted)) {
        throw wanted;
      }
      call.cancel();
      return true;
    } catch (ActivityCompletionException givenUp) {
      throw givenUp;
    }
  }

  /**
   * Whether nobody asked for the end: where no heartbeat gets through for some seconds the SDK
   * cancels an activity of its own accord, and says so by a cause. It is this hosting that ends
   * then, not the call.
   */
  private static boolean isOutage(ActivityCanceledException wanted) {
    return wanted.getCause() != null;
  }
}
