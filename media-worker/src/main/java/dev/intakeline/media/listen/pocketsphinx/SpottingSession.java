package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.DangerHit;
import dev.intakeline.media.listen.DangerSpotter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  private static final int NOISY_SAMPLES = 1_600;

  private final PocketSphinxInstallation installation;
  private final Decoder decoder;
  private final BandwidthGauge gauge = new BandwidthGauge();
  private final ComfortNoise noise = new ComfortNoise();
  private final short[] noisy = new short[NOISY_SAMPLES];

  /** What is listened for, in the decoder's spelling, with the threshold and as it was given. */
  private final Map<String, Watched> watched = new HashMap<>();

  /** How often each phrase was told, and told as clear. */
  private final Map<String, Integer> told = new HashMap<>();

  private final Map<String, Integer> toldClear = new HashMap<>();
  private long fed;
  private long asked;
  private boolean closed;

  private record Watched(String phrase, int threshold) {}

  SpottingSession(
      PocketSphinxInstallation installation,
      Collection<String> phrases,
      SpottingThresholds thresholds) {
    this.installation = installation;
    decoder = new Decoder(installation.smallestDictionary(), SETTINGS);
    StringBuilder list = new StringBuilder();
    for (String phrase : phrases) {
      String plain = phrase.toLowerCase(Locale.ROOT);
      for (String word : plain.split(" ", -1)) {
        decoder.addWord(word, installation.pronunciations(word));
      }
      if (watched.put(plain, new Watched(phrase, thresholds.of(plain))) == null) {
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
    noise.restart();
    told.clear();
    toldClear.clear();
    fed = 0;
    asked = 0;
  }

  @Override
  public List<DangerHit> feed(short[] pcm, int offset, int count) {
    requireUsable();
    if (gauge.hear(pcm, offset, count)) {
      decoder.transform(installation.transform(gauge.bandwidth()));
    }
    for (int done = 0; done < count; done += NOISY_SAMPLES) {
      int samples = Math.min(NOISY_SAMPLES, count - done);
      noise.under(pcm, offset + done, samples, noisy);
      decoder.feed(noisy, 0, samples);
    }
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

  /** What each phrase scored in this utterance at best, for tuning. */
  Map<String, Integer> scores() {
    Map<String, Integer> scores = new HashMap<>();
    for (Segment segment : decoder.segments()) {
      scores.merge(segment.word().strip(), SpottingThresholds.score(segment), Math::max);
    }
    return scores;
  }

  private List<DangerHit> fresh() {
    if (decoder.text().isEmpty()) {
      return List.of();
    }
    List<DangerHit> hits = new ArrayList<>();
    Map<String, Integer> found = new HashMap<>();
    Map<String, Integer> foundClear = new HashMap<>();
    for (Segment segment : decoder.segments()) {
      Watched phrase = watched.get(segment.word().strip());
      if (phrase == null || lead(phrase, segment) < 0) {
        continue;
      }
      boolean clear = lead(phrase, segment) >= SpottingThresholds.CLEAR_LEAD;
      boolean isNew = isOneMore(phrase.phrase(), found, told);
      boolean isNewlyClear = clear && isOneMore(phrase.phrase(), foundClear, toldClear);
      if (isNew || isNewlyClear) {
        hits.add(hit(phrase.phrase(), segment, clear));
      }
    }
    return hits;
  }

  /**
   * Each time that a phrase is said counts: what sounded like it at first may prove to be an
   * answer, and be followed by the cry itself.
   */
  private static boolean isOneMore(
      String phrase, Map<String, Integer> found, Map<String, Integer> told) {
    int count = found.merge(phrase, 1, Integer::sum);
    boolean isMore = count > told.getOrDefault(phrase, 0);
    if (isMore) {
      told.put(phrase, count);
    }
    return isMore;
  }

  private static int lead(Watched phrase, Segment segment) {
    return SpottingThresholds.score(segment) - phrase.threshold();
  }

  private DangerHit hit(String phrase, Segment segment, boolean clear) {
    long end = Math.max(0, fed - (long) DELAY_FRAMES * Segment.FRAME_SAMPLES);
    long start = Math.max(0, end - (long) segment.frames() * Segment.FRAME_SAMPLES);
    return new DangerHit(phrase, start, end, clear);
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
