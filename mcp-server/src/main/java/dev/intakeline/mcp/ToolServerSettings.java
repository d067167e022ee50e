package dev.intakeline.mcp;

import dev.intakeline.contracts.settings.RequiredSetting;
import dev.intakeline.registry.RegistrySettings;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the tool server connects to.
 *
 * @param stateFolder where the calls' keys lie, and the installation's secrets, unless the
 *     environment has them
 * @param registry the database
 */
@ConfigurationProperties("intakeline")
record ToolServerSettings(Path stateFolder, RegistrySettings registry) {
  ToolServerSettings {
    RequiredSetting.check("intakeline.state-folder", stateFolder);
    RequiredSetting.check("intakeline.registry.url", registry);
  }
}
