package dev.intakeline.activities.archive;

import dev.intakeline.activities.failure.Failure;
import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.journal.archive.Attachment;
import dev.intakeline.journal.archive.CallArchive;
import dev.intakeline.journal.archive.StaleEpochException;
import dev.intakeline.registry.release.ReleasedQuestionnaire;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes transcript and response from the call's journal and seals them with it. */
public final class JournalArchivist implements Archivist {
  private final CallArchive archive;
  private final ResponseWriter responses;
  private final Function<ArchiveOrder, Optional<ReleasedQuestionnaire>> questionnaires;

  /**
   * Into an archive.
   *
   * @param questionnaires the version that a call asked
   */
  public JournalArchivist(
      CallArchive archive,
      ResponseWriter responses,
      Function<ArchiveOrder, Optional<ReleasedQuestionnaire>> questionnaires) {
    this.archive = archive;
    this.responses = responses;
    this.questionnaires = questionnaires;
  }

  @Override
  public ArchiveReceipt archive(ArchiveOrder order) {
    try {
      return archive.seal(order, entries -> attachments(order, new JournalView(entries)));
    } catch (StaleEpochException stale) {
      throw Failure.STALE_EPOCH.forGood(
          "A newer hosting than " + order.epoch().number() + " wrote");
    } catch (UncheckedIOException broken) {
      // The operating system's own words name files and what is wrong with the disk, nothing else.
      throw Failure.ARCHIVE.forNow(broken.getMessage() + ": " + broken.getCause());
    }
  }

  private List<Attachment> attachments(ArchiveOrder order, JournalView view) {
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
