package dev.intakeline.workflows.call;

import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Provenance;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small valid records for tests. */
final class Samples {
  static final TenantId TENANT = new TenantId("clinic");
  static final CallRef CALL = new CallRef(TENANT, new CallId("call-0001"));
  static final ContentHash HASH = new ContentHash("ab".repeat(32));
  static final URI WEBHOOK = URI.create("http://127.0.0.1:1/results");

  private Samples() {}

  static CallRequest request() {
    return request(CALL, Duration.ofSeconds(60));
  }

  /** Rings for a second only: where a host is at work, time isn't skipped. */
  static CallRequest impatient() {
    return request(CALL, Duration.ofSeconds(1));
  }

  static CallRequest request(String call) {
    return request(new CallRef(TENANT, new CallId(call)), Duration.ofSeconds(60));
  }

  private static CallRequest request(CallRef ref, Duration ringing) {
    return new CallRequest(
        ref,
        CallType.WEBRTC,
        Optional.empty(),
        HASH,
        HASH,
        "en-US",
        "US",
        new Subject("Patient/1", "Ada"),
        ringing,
        Optional.of(WEBHOOK),
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  static CallAssignment assignment(CallRequest request) {
    return new CallAssignment(
        request.ref(),
        Epoch.FIRST,
        HASH,
        new Questionnaire("two", "Two", "en-US", List.of(yesNo("q1"), yesNo("q2")), false),
        HASH,
        new RuleSet("rules", "1", "en-US", List.of(), List.of()),
        words(),
        "en-US",
        request.subject(),
        List.of(new Contact("nurse", new Contact.Log()), new Contact("doctor", new Contact.Log())),
        Duration.ofMinutes(30),
        Optional.empty());
  }

  private static Item yesNo(String linkId) {
    return new Item(
        new LinkId(linkId),
        ItemKind.BOOLEAN,
        "Yes or no?",
        true,
        EnableWhen.ALWAYS,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of());
  }

  private static FixedWords words() {
    Map<FixedPhrase, String> texts = new EnumMap<>(FixedPhrase.class);
    for (FixedPhrase phrase : FixedPhrase.values()) {
      texts.put(phrase, "words");
    }
    return new FixedWords("Clinic", "nine one one", texts);
  }

  static CallReport.TurnCommitted turn(String linkId, boolean yes, String... dropped) {
    GivenAnswer answer =
        new GivenAnswer(
            new LinkId(linkId),
            new ItemAnswer.Answered(new AnswerValue.BooleanAnswer(yes), provenance()));
    return new CallReport.TurnCommitted(
        answer, List.of(dropped).stream().map(LinkId::new).toList());
  }

  private static Provenance provenance() {
    return new Provenance(new UtteranceId("c1"), new AudioSpan(0, 100), 0.9, true);
  }

  static CallReport.FlagRaised flag(String id, Severity severity) {
    return flag(id, "chest-pain", severity);
  }

  static CallReport.FlagRaised flag(String id, String rule, Severity severity) {
    return new CallReport.FlagRaised(
        new RedFlag(
            new FlagId(id),
            rule,
            severity,
            RedFlag.Source.TRANSCRIPT,
            new UtteranceId("c1"),
            new AudioSpan(0, 100),
            false),
        false);
  }

  static JournalHead head(long seq) {
    return new JournalHead(seq, HASH);
  }

  static ArchiveReceipt receipt() {
    return new ArchiveReceipt("archive/clinic/call-0001", head(99), HASH, Optional.of(false));
  }
}
