package dev.intakeline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.tools.Accepted;
import dev.intakeline.contracts.tools.EndCall;
import dev.intakeline.contracts.tools.FlagConcern;
import dev.intakeline.contracts.tools.LookUpSubject;
import dev.intakeline.contracts.tools.RequestHuman;
import dev.intakeline.contracts.tools.SearchKnowledge;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.registry.tool.ToolEntry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ToolServer.class)
class ToolsIT {
  private static final UtteranceId UTTERANCE = new UtteranceId("c7");

  private final RunningTools tools;

  ToolsIT(RunningTools tools) {
    this.tools = tools;
  }

  @Test
  void offersEveryTool() {
    try (ToolClient client = tools.client(tools.newCall(), Epoch.FIRST)) {
      assertThat(client.tools())
          .containsExactlyInAnyOrder(
              ToolNames.RECORD_ANSWER,
              ToolNames.SEARCH_KNOWLEDGE,
              ToolNames.LOOK_UP_SUBJECT,
              ToolNames.FLAG_CONCERN,
              ToolNames.REQUEST_HUMAN,
              ToolNames.END_CALL);
    }
  }

  @Test
  void findsPassages() {
    try (ToolClient client = tools.client(tools.newCall(), Epoch.FIRST)) {
      SearchKnowledge.Result found =
          client
              .call("id-1", ToolNames.SEARCH_KNOWLEDGE, new SearchKnowledge("opening hours?", 2))
              .as(SearchKnowledge.Result.class);

      assertThat(found.passages().getFirst().id()).isEqualTo("hours");
    }
  }

  @Test
  void tellsWhatTheBackendKnowsOfTheSubject() {
    try (ToolClient client = tools.client(tools.newCall(), Epoch.FIRST)) {
      assertThat(client.call("id-1", ToolNames.LOOK_UP_SUBJECT, Map.of()).as(LookUpSubject.class))
          .isEqualTo(new LookUpSubject(true, Map.of("usualNurse", "Nurse Okafor")));
    }
  }

  @Test
  void acceptsRequests() {
    try (ToolClient client = tools.client(tools.newCall(), Epoch.FIRST)) {
      assertThat(
              client
                  .call(
                      "id-1",
                      ToolNames.FLAG_CONCERN,
                      new FlagConcern("k1", UTTERANCE, "sounds short of breath"))
                  .as(Accepted.class))
          .isEqualTo(Accepted.YES);
      assertThat(
              client
                  .call("id-2", ToolNames.REQUEST_HUMAN, new RequestHuman("k1", UTTERANCE))
                  .as(Accepted.class))
          .isEqualTo(Accepted.YES);
      assertThat(
              client
                  .call("id-3", ToolNames.END_CALL, new EndCall("k1", CallOutcome.HANDED_OVER))
                  .as(Accepted.class))
          .isEqualTo(Accepted.YES);
    }
  }

  @Test
  void answersTextAndStructureAlike() {
    try (ToolClient client = tools.client(tools.newCall(), Epoch.FIRST)) {
      assertThat(client.call("id-1", ToolNames.LOOK_UP_SUBJECT, Map.of()).structured())
          .isEqualTo(Map.of("known", true, "facts", Map.of("usualNurse", "Nurse Okafor")));
    }
  }

  @Test
  void putsEveryCallOnOneChainAndHidesWhatWasSaid() {
    CallRef call = tools.newCall();
    try (ToolClient client = tools.client(call, Epoch.FIRST)) {
      client.call(
          "id-1", ToolNames.FLAG_CONCERN, new FlagConcern("k1", UTTERANCE, "short of breath"));
      client.call("id-2", ToolNames.RECORD_ANSWER, Samples.days("k2", 3));
      client.call("id-3", ToolNames.LOOK_UP_SUBJECT, Map.of());
    }

    assertThat(tools.registry().toolAudit().of(call))
        .allSatisfy(ToolsIT::holdsNoWords)
        .extracting(ToolEntry::id)
        .containsExactly("id-1", "id-2", "id-3");
    assertThat(tools.registry().toolAudit().firstBroken(call)).isEmpty();
  }

  private static void holdsNoWords(ToolEntry entry) {
    assertThat(new String(entry.content().toArray(), StandardCharsets.ISO_8859_1))
        .doesNotContain("breath", "what was said", "Okafor", "accepted", "arguments");
  }
}
