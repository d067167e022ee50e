package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.intakeline.codec.Wire;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs read the report by its names: whoever changes one notices here, and says it there. */
class ReportPageTest {
  /** Names that the first version had; they stay. */
  private static final List<String> PROMISED =
      List.of(
          "/callId",
          "/scenario",
          "/outcome",
          "/answers/0/linkId",
          "/answers/0/value",
          "/answers/0/utterance",
          "/answers/0/audioStartMs",
          "/answers/0/audioEndMs",
          "/turns/0/question",
          "/turns/0/kind",
          "/turns/0/responseGapMs",
          "/turns/0/segments/0/name",
          "/turns/0/segments/0/ms",
          "/bargeIns/0/reactionMs",
          "/premature",
          "/redFlags/0/rule",
          "/redFlags/0/severity",
          "/redFlags/0/utterance",
          "/redFlags/0/notifiedMs",
          "/redFlags/0/confirmed",
          "/toolCalls/0/tool",
          "/toolCalls/0/id",
          "/toolCalls/0/ms",
          "/toolCalls/0/ok",
          "/heard/0",
          "/escalation/status",
          "/escalation/acknowledgedBy",
          "/resumedAfterMs",
          "/audit/entries",
          "/audit/headHash",
          "/audit/verified",
          "/archive",
          "/callerWav",
          "/urls/api",
          "/startup/firstWordMs");

  @Test
  void hasTheNamesThatItPromised(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("report.json");
    ReportFile.at(Optional.of(file)).write(full());

    JsonNode report = Wire.read(Files.readAllBytes(file), JsonNode.class);

    assertThat(PROMISED)
        .allSatisfy(name -> assertThat(report.at(name).isMissingNode()).as(name).isFalse());
    assertThat(report.at("/turns/0/responseGapMs").isNumber()).isTrue();
    assertThat(report.at("/format").asText()).isEqualTo(DemoReport.FORMAT);
  }

  @Test
  void isDescribedFieldByField() throws Exception {
    String page = Files.readString(Path.of("../docs/demo-report.md"));

    assertThat(page).contains("`" + DemoReport.FORMAT + "`");
    assertThat(names(DemoReport.class))
        .contains("callId", "responseGapMs", "firstWordMs")
        .allSatisfy(
            name ->
                assertThat(page)
                    .containsPattern("`" + name + "(\\[\\]|\\.[^`]*|\\[\\]\\.[^`]*)?`"));
  }

  private static List<String> names(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (RecordComponent part : type.getRecordComponents()) {
      names.add(part.getName());
      records(part.getGenericType()).forEach(inner -> names.addAll(names(inner)));
    }
    return names;
  }

  /** The type itself or what it holds, where that is a record. */
  private static Stream<Class<?>> records(Type type) {
    if (type instanceof ParameterizedType holder) {
      return Stream.of(holder.getActualTypeArguments()).flatMap(ReportPageTest::records);
    }
    return type instanceof Class<?> plain && plain.isRecord() ? Stream.of(plain) : Stream.empty();
  }

  private static DemoReport full() {
    return new DemoReport(
        DemoReport.FORMAT,
        "call",
        "well",
        "COMPLETED",
        List.of(new DemoReport.Answer("pain", "true", "c1", 1, 2)),
        List.of(
            new DemoReport.Turn(
                "pain", "boolean", Optional.of(1.0), List.of(new DemoReport.Segment("think", 1)))),
        List.of(new DemoReport.BargeIn(1)),
        0,
        List.of(new DemoReport.Flag("rule", "CRITICAL", "c1", Optional.of(1.0), false)),
        List.of(new DemoReport.ToolCall("record_answer", "e1-t1", 1, true)),
        List.of("hello"),
        Optional.of(new DemoReport.Escalation("ACKNOWLEDGED", Optional.of("nurse"))),
        Optional.of(1L),
        new DemoReport.Audit(1, "hash", true),
        Optional.of("archive"),
        "caller.wav",
        Map.of("api", "http://127.0.0.1:8080"),
        new DemoReport.Startup(1),
        new DemoReport.Pauses(1, 0),
        List.of(new DemoReport.KindAnswers("boolean", 1, 0, 0, 0)),
        List.of(new DemoReport.Voice("TR_1", 1, 2)));
  }
}
