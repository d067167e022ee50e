package dev.intakeline.api;

import dev.intakeline.contracts.media.MediaServer;
import dev.intakeline.contracts.settings.RequiredSetting;
import dev.intakeline.registry.RegistrySettings;
import dev.intakeline.temporal.TemporalSettings;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the API connects to.
 *
 * @param stateFolder where the installation's secrets and keys lie, unless the environment has them
 * @param temporal the workflow service
 * @param registry the database
 * @param livekit the media server, as callees reach it
 */
@ConfigurationProperties("intakeline")
record ConnectionSettings(
    Path stateFolder, TemporalSettings temporal, RegistrySettings registry, MediaServer livekit) {
  ConnectionSettings {
    RequiredSetting.check("intakeline.state-folder", stateFolder);
    RequiredSetting.check("intakeline.temporal.target", temporal);
    RequiredSetting.check("intakeline.registry.url", registry);
    RequiredSetting.check("intakeline.livekit.url", livekit);
  }
}
