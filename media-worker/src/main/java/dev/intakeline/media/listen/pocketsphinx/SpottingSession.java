package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.DangerHit;
import dev.intakeline.media.listen.DangerSpotter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One call's spotter. */
final class SpottingSession implements DangerSpotter.Session {
  private static final String SEARCH = "danger";

  /** The search reports a phrase this long after its end. */
  private static final int DELAY_FRAMES = 10;

  /** How often hits are asked for, in samples: 100 ms. Asking allocates, feeding doesn't. */
  private static final int ASK_EVERY = 1_600;

  /**
   * A narrower beam loses phrases whose hissing sounds a telephone has swallowed, and so does the
   * decoder's own noise removal.
   */
  private static final Map<String, String> SETTINGS =
      Map.of("-remove_noise", "no", "-beam", "1e-80");

  private final Decoder decoder;

  /** What is listened for, in the decoder's spelling, with the threshold and as it was given. */
  private final Map<String, Watched> watched = new HashMap<>();

  private final Set<String> told = new HashSet<>();
  private long fed;
  private long asked;
  private boolean closed;

  private record Watched(String phrase, int threshold) {}

  SpottingSession(
      PocketSphinxInstallation installation,
      Collection<String> phrases,
      SpottingThresholds thresholds) {
    decoder = new Decoder(installation.smallestDictionary(), SETTINGS);
    StringBuilder list = new StringBuilder();
    for (String phrase : phrases) {
      String plain = phrase.toLowerCase(Locale.ROOT);
      int phones = 0;
      for (String word : plain.split(" ", -1)) {
        List<String> known = installation.pronunciations(word);
        decoder.addWord(word, known);
        phones += known.getFirst().split(" ", -1).length;
      }
      if (watched.put(plain, new Watched(phrase, thresholds.of(plain, phones))) == null) {
        list.append(plain).append(" /").append(SpottingThresholds.SEARCH_THRESHOLD).append("/\n");
      }
    }
    load(list.toString());
  }

  private void load(String list) {
    Path file = PocketSphinxInstallation.temporaryFile(list);
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
    requireUsable();
    decoder.begin();
    told.clear();
    fed = 0;
    asked = 0;
  }

  @Override
  public List<DangerHit> feed(short[] pcm, int offset, int count) {
    requireUsable();
    decoder.feed(pcm, offset, count);
    fed += count;
    if (fed - asked < ASK_EVERY) {
      return List.of();
    }
    asked = fed;
    return fresh();
  }

  @Override
  public List<DangerHit> finish() {
    requireUsable();
    decoder.end();
    return fresh();
  }

  /** Everything that the search detected in this utterance, with its score, for tuning. */
  Map<String, Integer> scores() {
    Map<String, Integer> scores = new HashMap<>();
    for (Segment segment : decoder.segments()) {
      scores.merge(segment.word().strip(), segment.detectionScore(), Math::max);
    }
    return scores;
  }

  private List<DangerHit> fresh() {
    if (decoder.text().isEmpty()) {
      return List.of();
    }
    List<DangerHit> hits = new ArrayList<>();
    for (Segment segment : decoder.segments()) {
      Watched phrase = watched.get(segment.word().strip());
      if (phrase != null
          && segment.detectionScore() >= phrase.threshold()
          && told.add(phrase.phrase())) {
        long end = Math.max(0, fed - (long) DELAY_FRAMES * Segment.FRAME_SAMPLES);
        long start = Math.max(0, end - (long) segment.frames() * Segment.FRAME_SAMPLES);
        hits.add(new DangerHit(phrase.phrase(), start, end));
      }
    }
    return hits;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      decoder.close();
    }
  }

  private void requireUsable() {
    if (closed) {
      throw new IllegalStateException("a closed session");
    }
    if (Thread.currentThread().isVirtual()) {
      throw new IllegalStateException("decoding would pin a virtual thread");
    }
  }
}
