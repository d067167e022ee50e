package dev.intakeline.registry.release;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.registry.content.Bytes;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Red-flag rules by tenant and hash; one set is in force for each language. Thread-safe. */
public final class RuleStore {
  private static final Bytes NO_SOURCE = Bytes.of("");

  private final Releases releases;

  public RuleStore(JdbcClient jdbc) {
    releases = new Releases(jdbc, "rules");
  }

  /**
   * Keeps the rules and puts them in force for their language.
   *
   * @return their name
   */
  public ContentHash publish(TenantId tenant, RuleSet rules) {
    return releases.release(tenant, rules.language(), Bytes.of(Wire.json(rules)), NO_SOURCE);
  }

  /**
   * Puts rules that come with this build in force, where none are or those of an earlier build;
   * what somebody put in force stays.
   *
   * @return the name of those that are in force now
   */
  public ContentHash ship(TenantId tenant, RuleSet rules) {
    return releases.ship(tenant, rules.language(), Bytes.of(Wire.json(rules)), NO_SOURCE);
  }

  /** Rules by their name. */
  public Optional<ReleasedRules> byHash(TenantId tenant, ContentHash hash) {
    return releases.byHash(tenant, hash).map(RuleStore::read);
  }

  /** The rules in force for a language (BCP 47 tag). */
  public Optional<ReleasedRules> latest(TenantId tenant, String language) {
    return releases.latest(tenant, language).map(RuleStore::read);
  }

  private static ReleasedRules read(Releases.Version version) {
    return new ReleasedRules(version.hash(), Wire.read(version.content().toArray(), RuleSet.class));
  }
}
