package dev.intakeline.api.record;

import dev.intakeline.contracts.settings.RequiredSetting;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where finished calls' records are.
 *
 * @param archiveFolder sealed records, {@code <tenant>/<call>/}
 * @param stateFolder the installation's secrets and keys
 */
@ConfigurationProperties("intakeline")
record RecordSettings(Path archiveFolder, Path stateFolder) {
  RecordSettings {
    RequiredSetting.check("intakeline.archive-folder", archiveFolder);
    RequiredSetting.check("intakeline.state-folder", stateFolder);
  }
}
