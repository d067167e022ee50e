package dev.intakeline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallStatus;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.PhoneNumber;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationStatus;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Condition;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WireTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Samples samples =
      new Samples()
          .with(ContentHash.class, ContentHash.of(new byte[0]))
          .with(PhoneNumber.class, new PhoneNumber("+15550100000"))
          .with(UtteranceId.class, new UtteranceId("c1"))
          .with(FlagId.class, new FlagId("f1"))
          .with(LinkId.class, new LinkId("q/1"))
          .with(CallType.class, CallType.SIP)
          .with(FixedWords.class, words())
          .with(
              Condition.class,
              new Condition(
                  new LinkId("q"), Condition.Operator.EQUAL, new AnswerValue.IntegerAnswer(1)));

  @TestFactory
  List<DynamicTest> everyRecordOfContractsComesBackAsItWas() throws IOException {
    return eachRecord(
        (type, sample) -> {
          assertThat(Wire.read(Wire.json(sample), type)).isEqualTo(sample);
          Class<?> sealed = sealedParent(type);
          assertThat((Object) Wire.read(Wire.json(sample), sealed)).isEqualTo(sample);
        });
  }

  @TestFactory
  List<DynamicTest> everyRecordIgnoresFieldsOfALaterVersion() throws IOException {
    return eachRecord(
        (type, sample) -> {
          if (JSON.readTree(Wire.json(sample)) instanceof ObjectNode object) {
            object.putObject("addedLater").put("x", 1);
            assertThat(Wire.read(JSON.writeValueAsBytes(object), type)).isEqualTo(sample);
          }
        });
  }

  @TestFactory
  List<DynamicTest> noRecordWritesNullOrAnEmptyOptional() throws IOException {
    return eachRecord(
        (type, sample) ->
            assertThat(nulls(JSON.readTree(Wire.json(sample)))).as(type.getName()).isZero());
  }

  @Test
  void whatIsAbsentIsEmpty() {
    var hostResult =
        """
        {"end":"CALL_OVER","head":{"seq":0,"hash":"%s"}}\
        """
            .formatted(ContentHash.NONE);
    var read =
        Wire.read(
            hostResult.getBytes(StandardCharsets.UTF_8),
            dev.intakeline.contracts.call.HostResult.class);
    assertThat(read.outcome()).isEmpty();
    assertThat(read.unreported()).isEmpty();
  }

  /** As workflows of before tell of their call: of one flag alone. */
  @Test
  void theOneFlagThatACallToldOfIsAllThatIsKnownOfItsFlags() {
    String status =
        """
        {"ref":{"tenant":"clinic","call":"call-0001"},"stage":"ENDED","epoch":1,"answers":0,\
        "flags":2,"escalation":{"flag":"f1","status":"NOTIFYING"},\
        "head":{"seq":1,"hash":"%s"}}\
        """
            .formatted("ab".repeat(32));

    CallStatus read = Wire.read(status.getBytes(StandardCharsets.UTF_8), CallStatus.class);

    assertThat(read.escalations())
        .containsExactly(
            new EscalationResult(new FlagId("f1"), EscalationStatus.NOTIFYING, Optional.empty()));
  }

  @Test
  void nullStaysAway() {
    CallRequest withoutWebhook = (CallRequest) samples.of(CallRequest.class, true);
    withoutWebhook =
        new CallRequest(
            withoutWebhook.ref(),
            CallType.WEBRTC,
            Optional.empty(),
            withoutWebhook.questionnaire(),
            withoutWebhook.rules(),
            withoutWebhook.language(),
            withoutWebhook.jurisdiction(),
            withoutWebhook.subject(),
            withoutWebhook.ringing(),
            Optional.empty(),
            withoutWebhook.requestedAt());
    assertThat(text(withoutWebhook)).doesNotContain("null", "phone", "webhook");
  }

  @Test
  void durationsAndTimesAreIsoText() {
    assertThat(text(samples.of(CallRequest.class, true)))
        .contains("\"ringing\":\"PT1.5S\"", "\"requestedAt\":\"2026-01-02T03:04:05.678Z\"");
  }

  @Test
  void aCaseOfASealedTypeSaysWhichItIs() {
    assertThat(text(new CallReport.Consent(true, false)))
        .isEqualTo("{\"type\":\"consent\",\"interview\":true,\"recording\":false}");
    assertThat(
            Wire.read(
                Wire.json(new CallCommand.End("1", CallOutcome.CANCELLED)), CallCommand.class))
        .isEqualTo(new CallCommand.End("1", CallOutcome.CANCELLED));
  }

  @Test
  void theOrderInWhichAMapWasFilledDoesNotChangeTheHash() {
    Map<String, Integer> oneWay = new HashMap<>();
    Map<String, Integer> other = new LinkedHashMap<>();
    for (int i = 0; i < 100; i++) {
      oneWay.put("key" + i, i);
      other.put("key" + (99 - i), 99 - i);
    }
    assertThat(Wire.hash(oneWay)).isEqualTo(Wire.hash(other));
  }

  @Test
  void decimalsKeepTheirDigits() {
    var value = new AnswerValue.DecimalAnswer(new BigDecimal("100.10"));
    assertThat(text(value)).isEqualTo("{\"type\":\"decimal\",\"value\":100.10}");
    assertThat(Wire.read(Wire.json(value), AnswerValue.class)).isEqualTo(value);
  }

  @Test
  void errorsTellNothingOfTheContent() {
    byte[] json = "{\"startMs\":\"her secret words\",\"endMs\":1}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Wire.read(json, AudioSpan.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageContaining("AudioSpan")
        .hasMessageNotContaining("secret");
  }

  private List<DynamicTest> eachRecord(Check check) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Class<?> type : Samples.recordsOfContracts()) {
      for (boolean full : new boolean[] {true, false}) {
        tests.add(
            DynamicTest.dynamicTest(
                type.getName() + (full ? ", full" : ", bare"),
                () -> {
                  Optional<Object> sample = sample(type, full);
                  if (sample.isPresent()) {
                    check.run(type, sample.get());
                  }
                }));
      }
    }
    return tests;
  }

  /** Empty where a record can't be without elements: its full sample is checked. */
  private Optional<Object> sample(Class<?> type, boolean full) {
    try {
      return Optional.of(samples.of(type, full));
    } catch (IllegalStateException choosy) {
      if (full) {
        throw choosy;
      }
      return Optional.empty();
    }
  }

  /** The sealed type as which a record travels; a pure function's verdict doesn't travel. */
  private static Class<?> sealedParent(Class<?> type) {
    for (Class<?> parent : type.getInterfaces()) {
      if (parent.isSealed() && parent.isAnnotationPresent(JsonTypeInfo.class)) {
        return parent;
      }
    }
    return type;
  }

  private static long nulls(JsonNode node) {
    long count = node.isNull() ? 1 : 0;
    for (JsonNode child : node) {
      count += nulls(child);
    }
    return count;
  }

  private static String text(Object value) {
    return new String(Wire.json(value), StandardCharsets.UTF_8);
  }

  private static FixedWords words() {
    Map<FixedPhrase, String> texts = new EnumMap<>(FixedPhrase.class);
    for (FixedPhrase phrase : FixedPhrase.values()) {
      texts.put(phrase, phrase.name());
    }
    return new FixedWords("the clinic", "nine one one", texts);
  }

  @FunctionalInterface
  private interface Check {
    void run(Class<?> type, Object sample) throws IOException;
  }
}
