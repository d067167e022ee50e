package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.Callee;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.ReportAnswer.Verdict;
import dev.intakeline.contracts.call.RoomSignal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostingTest {
  private static final Epoch SECOND = Epoch.FIRST.next();
  private final CallLab lab = CallLab.inRealTime();
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void close() {
    over.countDown();
    lab.close();
  }

  @Test
  void offersALostCallToItsHostToo() {
    FakeHost host =
        lab.host(
            "worker-a",
            conversation -> {
              conversation.ready();
              if (conversation.assignment.epoch().equals(Epoch.FIRST)) {
                conversation.meet();
                over.await();
              }
              return conversation.end(CallOutcome.COMPLETED);
            });
    lab.start();
    lab.call(Samples.request());

    CallResult result = lab.result(Samples.CALL);
    assertThat(result.outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(result.hostings()).isEqualTo(2);
    assertThat(host.hosted).containsExactly(Epoch.FIRST, SECOND);
    assertThat(host.claimedAgain).isSubsetOf(SECOND);
    assertThat(lab.outside.asked.stream().filter("DIAL"::equals)).hasSize(1);
  }

  @Test
  void givesACallToAnotherHostAndRefusesTheFormer() {
    List<Verdict> late = new CopyOnWriteArrayList<>();
    CountDownLatch taken = new CountDownLatch(1);
    FakeHost.Script script =
        conversation -> {
          conversation.ready();
          if (conversation.assignment.epoch().equals(Epoch.FIRST)) {
            conversation.meet();
            conversation.report(Samples.turn("q1", true));
            conversation.host.takeNoMore();
            taken.await();
            // Without a sign of life: Temporal would tell the former host, too.
            late.add(
                conversation
                    .call
                    .report(conversation.envelope(99, Samples.turn("q2", true)))
                    .verdict());
            over.countDown();
            return conversation.giveUp();
          }
          taken.countDown();
          over.await();
          conversation.report(new CallReport.CalleeVerdict(Callee.PERSON));
          return conversation.end(CallOutcome.COMPLETED);
        };
    FakeHost a = lab.host("worker-a", script);
    FakeHost b = lab.host("worker-b", script);
    lab.start();
    lab.call(Samples.request());

    CallResult result = lab.result(Samples.CALL);
    assertThat(result.outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(result.answers()).isEqualTo(1);
    assertThat(late).containsExactly(Verdict.STALE_EPOCH);
    assertThat(a.hosted.size() + b.hosted.size()).isEqualTo(2);
    assertThat(a.hosted).hasSize(1);
  }

  /** The record of the call doesn't know of a callee who came when nobody was there to write. */
  @Test
  void tellsTheNextHostThatTheCalleeHasBeenThere() {
    List<Boolean> told = new CopyOnWriteArrayList<>();
    lab.host(
        "worker-a",
        conversation -> {
          told.add(conversation.assignment.calleeHasBeenHere().orElseThrow());
          conversation.ready();
          if (conversation.assignment.epoch().equals(Epoch.FIRST)) {
            conversation.call.roomChanged(new RoomSignal.CalleeJoined("event-1"));
            conversation.call.roomChanged(new RoomSignal.CalleeLeft("event-2"));
            return conversation.giveUp();
          }
          return conversation.end(CallOutcome.ABANDONED);
        });
    lab.start();
    lab.call(Samples.request());

    assertThat(lab.result(Samples.CALL).outcome()).isEqualTo(CallOutcome.ABANDONED);
    assertThat(told).containsExactly(false, true);
  }

  /** Who came and went between a host's claim and its joining is never told to have left. */
  @Test
  void doesNotWaitForWhoWasGoneBeforeTheHostWasThere() {
    List<Duration> waited = new CopyOnWriteArrayList<>();
    lab.host(
        "worker-a",
        conversation -> {
          conversation.call.roomChanged(new RoomSignal.CalleeLeft("event-2"));
          conversation.call.roomChanged(new RoomSignal.CalleeJoined("event-1"));
          conversation.ready();
          conversation.call.roomChanged(new RoomSignal.CalleeJoined("event-1"));
          assertThat(conversation.commandWithin50Millis()).isFalse();
          conversation.call.roomChanged(new RoomSignal.CalleeJoined("event-3"));
          conversation.call.roomChanged(new RoomSignal.CalleeLeft("event-4"));
          long left = System.nanoTime();
          conversation.awaitCommand();
          waited.add(Duration.ofNanos(System.nanoTime() - left));
          return conversation.over(CallOutcome.ABANDONED);
        });
    lab.start();
    lab.call(Samples.request());

    assertThat(lab.result(Samples.CALL).outcome()).isEqualTo(CallOutcome.ABANDONED);
    assertThat(waited)
        .as("who came back once may do so again")
        .singleElement()
        .satisfies(
            before -> assertThat(before).isGreaterThan(CallLimits.CALLEE_BACK_WITHIN.dividedBy(2)));
  }

  /** A media server that is away for some seconds must not use up all hostings. */
  @Test
  void takesItsTimeWhereHostAfterHostDoesNotGetIntoTheRoom() {
    FakeHost host =
        lab.host(
            "worker-a",
            conversation -> {
              if (conversation.assignment.epoch().number() < 4) {
                return conversation.giveUp();
              }
              conversation.ready();
              return conversation.end(CallOutcome.COMPLETED);
            });
    lab.start();
    lab.call(Samples.request());

    assertThat(lab.result(Samples.CALL).outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(host.hosted).hasSize(4);
    assertThat(lab.timers(Samples.CALL))
        .containsSubsequence(CallLimits.PAUSE_MIN, CallLimits.PAUSE_MIN.multipliedBy(2));
  }

  /** The first host kept an answer and was lost before it could report it. */
  @Test
  void learnsFromTheNextHostWhatTheLastOneCouldNotTell() {
    CallReport.TurnCommitted untold = Samples.turn("q1", true);
    lab.host(
        "worker-a",
        conversation -> {
          if (conversation.assignment.epoch().equals(Epoch.FIRST)) {
            conversation.ready();
            conversation.meet();
            return conversation.giveUp();
          }
          CallReport.Recalled recalled =
              new CallReport.Recalled(
                  Optional.of(true),
                  Optional.of(new CallReport.Consent(true, true)),
                  List.of(untold.answer()));
          conversation.report(recalled);
          conversation.ready();
          assertThat(conversation.call.report(conversation.envelope(1, recalled)).verdict())
              .isEqualTo(Verdict.REPEATED);
          return conversation.end(CallOutcome.COMPLETED);
        });
    lab.start();
    lab.call(Samples.request());

    assertThat(lab.result(Samples.CALL).answers()).isEqualTo(1);
  }

  @Test
  void goesOnWhereAHostGivesUpOrFails() {
    FakeHost host =
        lab.host(
            "worker-a",
            conversation -> {
              conversation.ready();
              return switch (conversation.assignment.epoch().number()) {
                case 1 -> conversation.giveUp();
                case 2 -> throw new IllegalStateException("broken");
                default -> conversation.end(CallOutcome.COMPLETED);
              };
            });
    lab.start();
    lab.call(Samples.request());
    assertThat(lab.result(Samples.CALL).outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(host.hosted).hasSize(3);
    assertThat(host.claimedAgain).isEmpty();
  }

  @Test
  void doesNotGoOnForEver() {
    FakeHost host =
        lab.host(
            "worker-a",
            conversation -> {
              conversation.ready();
              return conversation.giveUp();
            });
    lab.start();
    lab.call(Samples.request());
    assertThat(lab.result(Samples.CALL).outcome()).isEqualTo(CallOutcome.FAILED);
    assertThat(host.hosted).hasSize(CallLimits.HOSTINGS_MAX);
  }
}
