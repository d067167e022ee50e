package dev.intakeline.activities.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.activities.Requests;
import dev.intakeline.activities.failure.Failure;
import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Provenance;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.Speaker;
import dev.intakeline.contracts.transcript.Transcript;
import dev.intakeline.contracts.transcript.Utterance;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.fhir.FhirQuestionnaires;
import dev.intakeline.fhir.ShippedQuestionnaires;
import dev.intakeline.journal.archive.ArchivedCall;
import dev.intakeline.journal.archive.Attachment;
import dev.intakeline.journal.archive.DirectoryArchive;
import dev.intakeline.journal.live.FileJournal;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.journal.live.JournalWriter;
import dev.intakeline.journal.verify.ArchiveVerifier;
import dev.intakeline.journal.verify.Verdict;
import dev.intakeline.registry.content.Bytes;
import dev.intakeline.registry.release.ReleasedQuestionnaire;
import dev.intakeline.secrets.ContentKeys;
import dev.intakeline.secrets.FileContentKeys;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.Signer;
import dev.intakeline.secrets.StateFolder;
import dev.intakeline.secrets.TrustedKeys;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real journals and archives in a folder. */
class JournalArchivistTest {
  @TempDir private Path folder;
  private DirectoryArchive archive;
  private ContentKeys keys;
  private FileJournal journal;
  private Signer signer;
  private Optional<ReleasedQuestionnaire> published = Optional.of(firstThread());
  private JournalArchivist archivist;

  @BeforeEach
  void open() {
    StateFolder state = new StateFolder(folder.resolve("state"));
    Secrets secrets = LocalSecrets.prepare(state);
    keys = new FileContentKeys(state.contentKeys(), secrets);
    Path live = folder.resolve("live");
    signer = Signer.of(secrets);
    journal = new FileJournal(live, keys, Clock.systemUTC());
    archive =
        new DirectoryArchive(folder.resolve("archive"), live, keys, signer, Clock.systemUTC());
    archivist = new JournalArchivist(archive, new ResponseWriter(), _ -> published);
  }

  private static ReleasedQuestionnaire firstThread() {
    byte[] fhir = ShippedQuestionnaires.fhir(ShippedQuestionnaires.FIRST_THREAD);
    if (FhirQuestionnaires.read(fhir) instanceof FhirQuestionnaires.Read(Questionnaire asked)) {
      return new ReleasedQuestionnaire(Wire.hash(asked), asked, Bytes.of(fhir), Instant.EPOCH);
    }
    throw new IllegalStateException("The shipped questionnaire can't be read");
  }

  private static ArchiveOrder order(Epoch epoch) {
    return order(epoch, CallOutcome.COMPLETED);
  }

  private static ArchiveOrder order(Epoch epoch, CallOutcome outcome) {
    return new ArchiveOrder(Requests.webrtc(), epoch, outcome, List.of(), List.of(), false);
  }

  private static ArchiveOrder order(GivenAnswer... reported) {
    return new ArchiveOrder(
        Requests.webrtc(), Epoch.FIRST, CallOutcome.COMPLETED, List.of(reported), List.of(), false);
  }

  private static GivenAnswer answer(String linkId, AnswerValue value, long saidAtMs) {
    return new GivenAnswer(
        new LinkId(linkId),
        new ItemAnswer.Answered(
            value,
            new Provenance(
                new UtteranceId("c" + saidAtMs), new AudioSpan(0, saidAtMs), 0.9, true)));
  }

  private static CallEvent committed(GivenAnswer answer) {
    return new CallEvent.AnswerCommitted(answer, List.of(), "words");
  }

  private void converse(Epoch epoch, CallEvent... last) throws Exception {
    if (!(journal.open(Requests.CALL, epoch) instanceof Journal.Opened(JournalWriter writer, _))) {
      throw new IllegalStateException("The journal was refused");
    }
    try (writer) {
      writer.append(
          new CallEvent.HostStarted(
              new WorkerId("worker-a"), epoch, Requests.HASH, Requests.HASH, false),
          0,
          0);
      writer.append(
          new CallEvent.Spoken(said("a1", Speaker.AGENT, "Do you have a fever?"), false), 10, 10);
      writer.append(new CallEvent.Heard(said("c1", Speaker.CALLER, "yes"), true, "yes-no"), 20, 20);
      writer.append(
          new CallEvent.AnswerCommitted(
              new GivenAnswer(
                  new LinkId("fever"),
                  new ItemAnswer.Answered(
                      new AnswerValue.BooleanAnswer(true),
                      new Provenance(new UtteranceId("c1"), new AudioSpan(10, 20), 0.9, true))),
              List.of(),
              "yes"),
          20,
          20);
      for (CallEvent event : last) {
        writer.append(event, 30, 30);
      }
      writer.commit();
    }
  }

  private static Utterance said(String id, Speaker speaker, String text) {
    return new Utterance(new UtteranceId(id), speaker, text, new AudioSpan(10, 20), 0.9);
  }

  @Test
  void sealsTranscriptAndResponseWithTheJournal() throws Exception {
    converse(Epoch.FIRST);
    ArchiveReceipt receipt = archivist.archive(order(Epoch.FIRST));

    ArchivedCall archived = archive.open(Requests.CALL).orElseThrow();
    Transcript transcript = Wire.read(content(archived, Attachment.TRANSCRIPT), Transcript.class);
    assertThat(transcript.utterances())
        .extracting(Utterance::text)
        .containsExactly("Do you have a fever?", "yes");
    assertThat(new String(content(archived, Attachment.RESPONSE), StandardCharsets.UTF_8))
        .contains("\"linkId\": \"fever\"", "\"valueBoolean\": true", "Patient/1");
    assertThat(
            ArchiveVerifier.verify(
                Path.of(receipt.location()),
                TrustedKeys.of(signer.publicKey()),
                Optional.of(receipt.head())))
        .isInstanceOf(Verdict.Verified.class);
  }

  @Test
  void takesReportedAnswersThatTheJournalLostFromTheWorkflow() throws Exception {
    converse(Epoch.FIRST, committed(answer("days", new AnswerValue.IntegerAnswer(2), 30)));
    damageFromEntry(5);

    archivist.archive(
        order(
            answer("fever", new AnswerValue.BooleanAnswer(true), 20),
            answer("days", new AnswerValue.IntegerAnswer(2), 30)));

    assertThat(response()).contains("\"valueBoolean\": true", "\"valueInteger\": 2");
  }

  @Test
  void takesOfTwoAnswersToAnItemTheOneThatWasSaidLater() throws Exception {
    converse(
        Epoch.FIRST,
        committed(answer("days", new AnswerValue.IntegerAnswer(2), 30)),
        committed(answer("days", new AnswerValue.IntegerAnswer(3), 40)));

    archivist.archive(
        order(
            answer("fever", new AnswerValue.BooleanAnswer(false), 50),
            answer("days", new AnswerValue.IntegerAnswer(2), 30)));

    assertThat(response())
        .as("a correction that the journal lacks")
        .contains("\"valueBoolean\": false")
        .as("a correction whose report was lost")
        .contains("\"valueInteger\": 3");
  }

  /** From this entry on the journal's last segment holds something else. */
  private void damageFromEntry(int number) throws IOException {
    Path live = folder.resolve("live");
    try (Stream<Path> files = Files.walk(live)) {
      Path segment =
          files.filter(file -> file.toString().endsWith(".jsonl")).findFirst().orElseThrow();
      List<String> lines = new ArrayList<>(Files.readAllLines(segment));
      lines.set(number - 1, lines.get(number - 1).replace("\"v\":1", "\"v\":x"));
      Files.write(segment, lines);
    }
  }

  private String response() throws Exception {
    return new String(
        content(archive.open(Requests.CALL).orElseThrow(), Attachment.RESPONSE),
        StandardCharsets.UTF_8);
  }

  @Test
  void answersTheSameWhenAskedAgain() throws Exception {
    converse(Epoch.FIRST);
    ArchiveReceipt receipt = archivist.archive(order(Epoch.FIRST));
    published = Optional.empty();
    assertThat(archivist.archive(order(Epoch.FIRST))).isEqualTo(receipt);
  }

  @Test
  void keepsOnlyEnvelopesOfADeclinedCall() throws Exception {
    converse(Epoch.FIRST);
    ShreddingArchivist shredding = new ShreddingArchivist(archivist, archive, keys);
    ArchiveOrder declined = order(Epoch.FIRST, CallOutcome.DECLINED);
    ArchiveReceipt receipt = shredding.archive(declined);

    assertThat(keys.find(Requests.CALL)).isEmpty();
    assertThat(
            ArchiveVerifier.verify(
                Path.of(receipt.location()),
                TrustedKeys.of(signer.publicKey()),
                Optional.of(receipt.head())))
        .isInstanceOf(Verdict.Verified.class);
    assertThat(shredding.archive(declined)).as("asked again").isEqualTo(receipt);
  }

  @Test
  void keepsOnlyEnvelopesOfARefusedInterviewWhateverTheCallCameTo() throws Exception {
    converse(Epoch.FIRST, new CallEvent.ConsentDecided(false, false, new UtteranceId("c1")));
    ShreddingArchivist shredding = new ShreddingArchivist(archivist, archive, keys);
    ArchiveOrder cancelled = order(Epoch.FIRST, CallOutcome.CANCELLED);

    assertThat(shredding.archive(cancelled).contentsDestroyed()).contains(true);
    assertThat(keys.find(Requests.CALL)).isEmpty();
    assertThat(shredding.archive(cancelled).contentsDestroyed()).as("asked again").contains(true);
  }

  @Test
  void keepsTheContentsOfOtherCalls() throws Exception {
    converse(Epoch.FIRST, new CallEvent.ConsentDecided(true, false, new UtteranceId("c1")));
    ArchiveReceipt receipt =
        new ShreddingArchivist(archivist, archive, keys)
            .archive(order(Epoch.FIRST, CallOutcome.ABANDONED));

    assertThat(receipt.contentsDestroyed()).contains(false);
    assertThat(keys.find(Requests.CALL)).isPresent();
  }

  @Test
  void refusesAnOlderHostingForGood() throws Exception {
    converse(Epoch.FIRST.next());
    assertFails(Failure.STALE_EPOCH, true);
  }

  @Test
  void failsForGoodWithoutTheQuestionnaire() throws Exception {
    converse(Epoch.FIRST);
    published = Optional.empty();
    assertFails(Failure.UNKNOWN_QUESTIONNAIRE, true);
    assertThat(archive.find(Requests.CALL)).isEmpty();
  }

  private void assertFails(Failure why, boolean forGood) {
    assertThatThrownBy(() -> archivist.archive(order(Epoch.FIRST)))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo(why.name());
              assertThat(failure.isNonRetryable()).isEqualTo(forGood);
            });
  }

  private static byte[] content(ArchivedCall archived, String name) throws Exception {
    try (InputStream content = archived.content(name).orElseThrow()) {
      return content.readAllBytes();
    }
  }
}
