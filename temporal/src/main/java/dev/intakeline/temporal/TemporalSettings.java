package dev.intakeline.temporal;

import dev.intakeline.contracts.settings.RequiredSetting;

/**
 * Where the Temporal server is.
 *
 * @param target host and port of its frontend
 * @param namespace the namespace of the calls
 */
public record TemporalSettings(String target, String namespace) {
  public TemporalSettings {
    RequiredSetting.check("intakeline.temporal.target", target);
    RequiredSetting.check("intakeline.temporal.namespace", namespace);
  }
}
