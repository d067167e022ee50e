package dev.intakeline.activities.archive;

import dev.intakeline.activities.failure.Failure;
import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.journal.archive.Attachment;
import dev.intakeline.journal.archive.CallArchive;
import dev.intakeline.journal.archive.StaleEpochException;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.registry.release.ReleasedQuestionnaire;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes transcript and response from the call's journal and seals them with it. */
public final class JournalArchivist implements Archivist {
  private final Journal journal;
  private final CallArchive archive;
  private final ResponseWriter responses;
  private final Function<ArchiveOrder, Optional<ReleasedQuestionnaire>> questionnaires;

  /**
   * From journals to an archive.
   *
   * @param questionnaires the version that a call asked
   */
  public JournalArchivist(
      Journal journal,
      CallArchive archive,
      ResponseWriter responses,
      Function<ArchiveOrder, Optional<ReleasedQuestionnaire>> questionnaires) {
    this.journal = journal;
    this.archive = archive;
    this.responses = responses;
    this.questionnaires = questionnaires;
  }

  @Override
  public ArchiveReceipt archive(ArchiveOrder order) {
    try {
      // Sealed before, the live files are gone: the archive answers with what stands.
      boolean isSealed = archive.find(order.request().ref()).isPresent();
      return archive.seal(order, isSealed ? List.of() : attachments(order));
    } catch (StaleEpochException stale) {
      throw Failure.STALE_EPOCH.forGood(
          "A newer hosting than " + order.epoch().number() + " wrote");
    } catch (UncheckedIOException broken) {
      // The operating system's own words name files and what is wrong with the disk, nothing else.
      throw Failure.ARCHIVE.forNow(broken.getMessage() + ": " + broken.getCause());
    }
  }

  private List<Attachment> attachments(ArchiveOrder order) {
    JournalView view = new JournalView(journal.read(order.request().ref()));
    List<Attachment> attachments = new ArrayList<>();
    attachments.add(
        new Attachment(
            Attachment.TRANSCRIPT, "application/json", Wire.json(view.transcript(order))));
    ReleasedQuestionnaire released =
        questionnaires
            .apply(order)
            .orElseThrow(
                () -> Failure.UNKNOWN_QUESTIONNAIRE.forGood("" + order.request().questionnaire()));
    attachments.add(
        new Attachment(
            Attachment.RESPONSE, "application/fhir+json", responses.write(order, released, view)));
    return attachments;
  }
}
