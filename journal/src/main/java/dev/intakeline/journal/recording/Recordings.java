package dev.intakeline.journal.recording;

import dev.intakeline.journal.live.CallFolder;
import dev.intakeline.journal.live.JournalWriter;
import dev.intakeline.secrets.ContentKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where recordings of calls under way are kept: beside their journals. */
public final class Recordings {
  private final Path root;
  private final ContentKeys keys;

  /** Recordings below the folder of {@link dev.intakeline.journal.live.FileJournal}. */
  public Recordings(Path root, ContentKeys keys) {
    this.root = root;
    this.keys = keys;
  }

  /**
   * Begins this host's part of a call's recording. Only once the callee has agreed to be recorded:
   * nothing is written before, and there is no other way to write audio.
   *
   * @param journal where each segment is noted
   * @param sampleRate 8,000, 16,000 or 48,000 a second; 16,000 holds all of a voice at a third of
   *     the memory
   */
  public Recording begin(JournalWriter journal, int sampleRate) {
    Path folder = CallFolder.of(root, journal.call()).audio();
    try {
      Files.createDirectories(folder);
    } catch (IOException broken) {
      throw new UncheckedIOException("The recording can't be kept", broken);
    }
    return new Recording(
        journal, new SegmentWriter(folder, keys.keyOf(journal.call())), sampleRate);
  }
}
