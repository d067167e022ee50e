package dev.intakeline.activities.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationStatus;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndedCallTest {
  private static final CallRef CALL = new CallRef(new TenantId("clinic"), new CallId("call-0001"));

  private static String json(CallResult result) {
    return new String(Wire.json(EndedCall.of(result)), StandardCharsets.UTF_8);
  }

  /** As docs/api/calls.md shows it to receivers. */
  @Test
  void saysWhatReceiversAreToldToExpect() {
    RedFlag flag =
        new RedFlag(
            new FlagId("f1"),
            "chest-pain",
            Severity.CRITICAL,
            RedFlag.Source.TRANSCRIPT,
            new UtteranceId("c3"),
            new AudioSpan(10, 20),
            false);
    EscalationResult escalation =
        new EscalationResult(flag.id(), EscalationStatus.ACKNOWLEDGED, Optional.of("nurse"));
    ArchiveReceipt receipt =
        new ArchiveReceipt(
            "/a/place/inside",
            new JournalHead(41, new ContentHash("ab".repeat(32))),
            new ContentHash("cd".repeat(32)),
            Optional.empty());

    assertThat(
            json(
                new CallResult(
                    CALL,
                    CallOutcome.ESCALATED,
                    3,
                    List.of(flag),
                    Optional.of(escalation),
                    Optional.of(receipt),
                    1,
                    List.of(escalation))))
        .isEqualTo(
            """
            {"tenant":"clinic","callId":"call-0001","outcome":"ESCALATED","answers":3,"flags":[\
            {"flag":"f1","rule":"chest-pain","severity":"CRITICAL","confirmed":false}],\
            "escalation":{"flag":"f1","status":"ACKNOWLEDGED","acknowledgedBy":"nurse"},\
            "record":{"entries":41,"headHash":"%s","manifestHash":"%s","contentsDestroyed":false},\
            "escalations":[{"flag":"f1","status":"ACKNOWLEDGED","acknowledgedBy":"nurse"}]}\
            """
                .formatted("ab".repeat(32), "cd".repeat(32)));
  }

  @Test
  void leavesOutWhatThereIsNot() {
    assertThat(
            json(
                new CallResult(
                    CALL,
                    CallOutcome.NO_ANSWER,
                    0,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    1,
                    List.of())))
        .isEqualTo(
            """
            {"tenant":"clinic","callId":"call-0001","outcome":"NO_ANSWER","answers":0,"flags":[],\
            "escalations":[]}\
            """);
  }
}
