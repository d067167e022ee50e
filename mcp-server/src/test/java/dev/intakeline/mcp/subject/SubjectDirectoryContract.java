package dev.intakeline.mcp.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every way to a customer's backend keeps. */
abstract class SubjectDirectoryContract {
  static final CallRef CALL = new CallRef(new TenantId("demo"), new CallId("call-0001"));
  static final CallRef UNKNOWN = new CallRef(new TenantId("demo"), new CallId("call-0002"));
  static final CallRef FOREIGN = new CallRef(new TenantId("other"), new CallId("call-0001"));

  /** The way to a backend that knows these facts about {@link #CALL} and no other call. */
  abstract SubjectDirectory knowing(Map<String, String> facts) throws IOException;

  @Test
  void tellsAllFactsAsOftenAsAsked() throws IOException {
    Map<String, String> facts = Map.of("clinic", "Elm Street", "last visit", "2026-03-01");
    SubjectDirectory directory = knowing(facts);

    assertThat(directory.factsAbout(CALL)).hasValue(facts);
    assertThat(directory.factsAbout(CALL)).hasValue(facts);
  }

  @Test
  void tellsWhereThereIsNothingToTell() throws IOException {
    assertThat(knowing(Map.of()).factsAbout(CALL)).hasValue(Map.of());
  }

  @Test
  void knowsNoOtherCall() throws IOException {
    assertThat(knowing(Map.of("clinic", "Elm Street")).factsAbout(UNKNOWN)).isEmpty();
  }

  @Test
  void tellsNoTenantAnothersFacts() throws IOException {
    assertThat(knowing(Map.of("clinic", "Elm Street")).factsAbout(FOREIGN)).isEmpty();
  }
}
