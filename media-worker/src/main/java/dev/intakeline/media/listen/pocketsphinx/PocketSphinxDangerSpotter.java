package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.DangerSpotter;
import java.util.Collection;

/** Spots danger phrases with PocketSphinx's key-phrase search, one threshold per phrase. */
public final class PocketSphinxDangerSpotter implements DangerSpotter {
  private final PocketSphinxInstallation installation;
  private final SpottingThresholds thresholds = SpottingThresholds.shipped();

  /** A spotter on what is installed. */
  public PocketSphinxDangerSpotter(PocketSphinxInstallation installation) {
    this.installation = installation;
  }

  @Override
  public Session open(Collection<String> phrases) {
    if (phrases.isEmpty() || phrases.size() > PHRASES_MAX) {
      throw new IllegalArgumentException(
          "1 to " + PHRASES_MAX + " danger phrases, not " + phrases.size());
    }
    return new SpottingSession(installation, phrases, thresholds);
  }

  @Override
  public void close() {
    // Decoders belong to sessions.
  }
}
