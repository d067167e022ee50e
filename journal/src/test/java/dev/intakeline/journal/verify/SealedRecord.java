package dev.intakeline.journal.verify;

import static dev.intakeline.journal.Installation.durably;
import static dev.intakeline.journal.Installation.heard;
import static dev.intakeline.journal.Installation.hostStarted;
import static dev.intakeline.journal.Installation.order;

import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.Installation;
import dev.intakeline.journal.Tone;
import dev.intakeline.journal.archive.Attachment;
import dev.intakeline.journal.live.JournalWriter;
import dev.intakeline.journal.recording.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sealed record to be tampered with. */
final class SealedRecord {
  private static final int RATE = 16_000;

  private SealedRecord() {}

  /** The record of a call in which these words were said twice, sealed. */
  static ArchiveReceipt of(Installation installation, String words) throws Exception {
    try (JournalWriter writer = installation.open(Epoch.FIRST)) {
      durably(writer, hostStarted(Epoch.FIRST));
      try (Recording recording = installation.recordings().begin(writer, RATE)) {
        recording.write(Tone.stereo(RATE, 440, 500, true), RATE / 2, 0);
      }
      durably(writer, heard(1, words));
      durably(writer, heard(2, words));
    }
    return installation
        .records()
        .seal(
            order(Epoch.FIRST, true),
            _ ->
                List.of(
                    attachment(Attachment.TRANSCRIPT, words),
                    attachment(Attachment.RESPONSE, words)));
  }

  private static Attachment attachment(String name, String text) {
    return new Attachment(name, "application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The journal's lines. */
  static List<String> lines(Path record) throws IOException {
    return Files.readAllLines(record.resolve(Manifest.JOURNAL));
  }

  /** Puts these in place of the journal's lines. */
  static void write(Path record, List<String> lines) throws IOException {
    Files.writeString(record.resolve(Manifest.JOURNAL), String.join("\n", lines) + "\n");
  }

  /** The lines with one character of one of them changed. */
  static List<String> changed(List<String> lines, int entry, int at) {
    return changed(lines, entry, at, lines.get(entry).charAt(at) == '7' ? '3' : '7');
  }

  /** The lines with this character in place of one of them. */
  static List<String> changed(List<String> lines, int entry, int at, char other) {
    List<String> changed = new ArrayList<>(lines);
    StringBuilder line = new StringBuilder(lines.get(entry));
    line.setCharAt(at, other);
    changed.set(entry, line.toString());
    return changed;
  }
}
