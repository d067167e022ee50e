package dev.intakeline.registry.release;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.registry.content.Bytes;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agent's fixed words by tenant, language and jurisdiction; every version stays. */
public final class WordsStore {
  private static final Bytes NO_SOURCE = Bytes.of("");

  private final Releases releases;

  public WordsStore(JdbcClient jdbc) {
    releases = new Releases(jdbc, "words");
  }

  /**
   * Keeps the words and makes them the ones that are spoken.
   *
   * @param language BCP 47 tag
   * @param jurisdiction whose emergency number is meant, e.g. {@code US}
   * @return their hash
   */
  public ContentHash publish(
      TenantId tenant, String language, String jurisdiction, FixedWords words) {
    return releases.release(
        tenant, slot(language, jurisdiction), Bytes.of(Wire.json(words)), NO_SOURCE);
  }

  /**
   * Puts words that come with this build in force, where none are or those of an earlier build;
   * what somebody put in force stays.
   *
   * @return the hash of those that are in force now
   */
  public ContentHash ship(TenantId tenant, String language, String jurisdiction, FixedWords words) {
    return releases.ship(
        tenant, slot(language, jurisdiction), Bytes.of(Wire.json(words)), NO_SOURCE);
  }

  /** The words to be spoken there. */
  public Optional<FixedWords> latest(TenantId tenant, String language, String jurisdiction) {
    return releases
        .latest(tenant, slot(language, jurisdiction))
        .map(version -> Wire.read(version.content().toArray(), FixedWords.class));
  }

  private static String slot(String language, String jurisdiction) {
    return language + " " + jurisdiction;
  }
}
