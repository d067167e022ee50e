package dev.intakeline.activities.danger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DangerActivitiesImplTest {
  private static final UtteranceId WORDS = new UtteranceId("c3");
  private static final AudioSpan AUDIO = new AudioSpan(100, 900);

  private static CallEvent suspected(String rule) {
    return new CallEvent.DangerSuspected(rule, WORDS, AUDIO);
  }

  private static CallEvent denied(String rule) {
    return new CallEvent.DangerDenied(rule, WORDS);
  }

  private static RedFlag flag(String id, String rule, boolean confirmed) {
    return new RedFlag(
        new FlagId(id), rule, Severity.CRITICAL, RedFlag.Source.SPOTTER, WORDS, AUDIO, confirmed);
  }

  @Test
  void whatWasNotDeniedIsADanger() {
    List<CallEvent> journal = List.of(suspected("stroke"), suspected("bleeding"), denied("stroke"));

    assertThat(DangerActivitiesImpl.dangers(journal)).containsExactly(flag("f1", "bleeding", true));
  }

  @Test
  void whatFiredIsNoSuspicionAnyMore() {
    RedFlag fired = flag("f1", "stroke", false);
    List<CallEvent> journal =
        List.of(suspected("stroke"), suspected("bleeding"), new CallEvent.FlagFired(fired));

    assertThat(DangerActivitiesImpl.dangers(journal))
        .containsExactly(fired, flag("f2", "bleeding", true));
  }

  @Test
  void whatIsAskedAgainIsOpenAgain() {
    assertThat(
            DangerActivitiesImpl.dangers(
                List.of(suspected("stroke"), denied("stroke"), suspected("stroke"))))
        .containsExactly(flag("f1", "stroke", true));
    assertThat(DangerActivitiesImpl.dangers(List.of())).isEmpty();
  }
}
