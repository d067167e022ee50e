package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.fhir.FhirQuestionnaires;
import dev.intakeline.fhir.ShippedQuestionnaires;
import dev.intakeline.journal.entry.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrongAnswersTest {
  private static final Questionnaire SHORT = shipped("urgent-care-short");

  private final List<Entry> entries = new ArrayList<>();

  @Test
  void tellsWhatReadingBackCaught() {
    understood("member-number", new AnswerValue.TextAnswer("471199"));
    understood("member-number", new AnswerValue.TextAnswer("471192"));

    assertThat(wrong(Map.of("member-number", "471192"), "member-number", "471192"))
        .containsExactly(new DemoReport.KindAnswers("digits", 1, 1, 0, 0));
  }

  @Test
  void countsWhatWasRecordedWrongly() {
    understood("days", new AnswerValue.IntegerAnswer(5));

    assertThat(wrong(Map.of("days", "3"), "days", "5"))
        .containsExactly(new DemoReport.KindAnswers("integer", 1, 1, 1, 0));
  }

  @Test
  void tellsAnOpenQuestionFromAWrongAnswer() {
    assertThat(wrong(Map.of("days", "3"), "days", "NOT_UNDERSTOOD"))
        .containsExactly(new DemoReport.KindAnswers("integer", 1, 0, 0, 1));
  }

  @Test
  void leavesOutWhatWasNeverAsked() {
    assertThat(wrong(Map.of("days", "3", "pain", "true"), "pain", "true"))
        .containsExactly(new DemoReport.KindAnswers("boolean", 1, 0, 0, 0));
  }

  private List<DemoReport.KindAnswers> wrong(
      Map<String, String> meant, String linkId, String recorded) {
    DemoReport.Answer answer = new DemoReport.Answer(linkId, recorded, "c1", 0, 1);
    return WrongAnswers.of(entries, SHORT, List.of(answer), meant);
  }

  private void understood(String linkId, AnswerValue value) {
    UtteranceId utterance = new UtteranceId("c" + (entries.size() + 1));
    RecordAnswer arguments =
        new RecordAnswer("key", new LinkId(linkId), utterance, "some words", value);
    String request = new String(Wire.json(arguments), StandardCharsets.UTF_8);
    entries.add(
        new Entry(
            entries.size() + 1,
            Epoch.FIRST,
            0,
            0,
            Instant.EPOCH,
            new CallEvent.ToolCalled("e1-t1", ToolNames.RECORD_ANSWER, request),
            ContentHash.of(new byte[0])));
  }

  private static Questionnaire shipped(String id) {
    return switch (FhirQuestionnaires.read(ShippedQuestionnaires.fhir(id))) {
      case FhirQuestionnaires.Read read -> read.questionnaire();
      case FhirQuestionnaires.Refused refused -> throw new IllegalStateException(id);
    };
  }
}
