package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.journal.entry.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallRecordTest {
  private static final Questionnaire NONE =
      new Questionnaire("none", "None", "en-US", List.of(), false);

  private final List<Entry> entries = new ArrayList<>();

  @Test
  void listsEachToolCallOnceAsItEnded() {
    add(new CallEvent.ToolCalled("e1-t1", "record_answer", "{}"));
    add(new CallEvent.ToolAnswered("e1-t1", "record_answer", false, "", 300));
    add(new CallEvent.ToolCalled("e1-t2", "record_answer", "{}"));
    add(new CallEvent.ToolAnswered("e1-t2", "record_answer", true, "{}", 12));
    add(new CallEvent.ToolAnswered("e1-t1", "record_answer", true, "{}", 9));

    assertThat(new CallRecord(entries, NONE).toolCalls())
        .containsExactly(
            new DemoReport.ToolCall("record_answer", "e1-t1", 9, true),
            new DemoReport.ToolCall("record_answer", "e1-t2", 12, true));
  }

  /** Its host may have been lost over it. */
  @Test
  void hidesNoToolCallThatGotNoAnswer() {
    add(new CallEvent.ToolCalled("e1-t1", "end_call", "{}"));

    assertThat(new CallRecord(entries, NONE).toolCalls())
        .containsExactly(new DemoReport.ToolCall("end_call", "e1-t1", 0, false));
  }

  private void add(CallEvent event) {
    entries.add(
        new Entry(entries.size() + 1, Epoch.FIRST, 0, 0, Instant.EPOCH, event, ContentHash.NONE));
  }
}
