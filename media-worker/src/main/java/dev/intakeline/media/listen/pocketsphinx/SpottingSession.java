package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.DangerHit;
import dev.intakeline.media.listen.DangerSpotter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One call's spotter. */
final class SpottingSession implements DangerSpotter.Session {
  private static final String SEARCH = "danger";

  /** The search reports a phrase this long after its end. */
  private static final int DELAY_FRAMES = 10;

  private final Decoder decoder;
  private long fed;
  private int told;
  private boolean closed;

  SpottingSession(PocketSphinxInstallation installation, Collection<String> phrases) {
    decoder = new Decoder(installation.smallestDictionary(), Map.of());
    for (String phrase : phrases) {
      for (String word : phrase.split(" ", -1)) {
        List<String> known = installation.dictionary().pronunciations(word);
        decoder.addWord(word, known.isEmpty() ? List.of(Spelling.phones(word)) : known);
      }
    }
    StringBuilder list = new StringBuilder();
    phrases.forEach(phrase -> list.append(phrase).append(" /1e-20/\n"));
    Path file = PocketSphinxInstallation.temporaryFile(list.toString());
    decoder.setKeyPhrases(SEARCH, file);
    decoder.select(SEARCH);
    try {
      Files.delete(file);
    } catch (IOException left) {
      // It goes when the process ends.
    }
  }

  @Override
  public void begin() {
    requireOpen();
    decoder.begin();
    fed = 0;
    told = 0;
  }

  @Override
  public List<DangerHit> feed(short[] pcm, int offset, int count) {
    requireOpen();
    decoder.feed(pcm, offset, count);
    fed += count;
    return decoder.text().isEmpty() ? List.of() : fresh();
  }

  @Override
  public List<DangerHit> finish() {
    requireOpen();
    decoder.end();
    return decoder.text().isEmpty() ? List.of() : fresh();
  }

  private List<DangerHit> fresh() {
    List<Segment> segments = decoder.segments();
    List<DangerHit> hits = new ArrayList<>();
    for (Segment segment : segments.subList(Math.min(told, segments.size()), segments.size())) {
      long end = Math.max(0, fed - (long) DELAY_FRAMES * Segment.FRAME_SAMPLES);
      long start = Math.max(0, end - (long) segment.frames() * Segment.FRAME_SAMPLES);
      hits.add(new DangerHit(segment.word().strip(), start, end));
    }
    told = segments.size();
    return hits;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      decoder.close();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("a closed session");
    }
    if (Thread.currentThread().isVirtual()) {
      throw new IllegalStateException("decoding would pin a virtual thread");
    }
  }
}
