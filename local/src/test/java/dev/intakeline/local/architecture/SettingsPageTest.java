package dev.intakeline.local.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever adds a setting says what it is. */
class SettingsPageTest {
  @Test
  void describesEverySettingOfEveryProcess() throws Exception {
    List<String> settings =
        ProcessSettings.all().stream()
            .flatMap(process -> process.settings().stream())
            .map(ProcessSettings.Setting::name)
            .toList();
    String page = Files.readString(Path.of("../docs/settings.md"));

    assertThat(settings).contains("intakeline.worker.slots", "intakeline.api.calls.open-max");
    assertThat(settings).allMatch(setting -> describes(page, setting), "stands in settings.md");
  }

  /** In full, or by its end behind one of the same parent. */
  private static boolean describes(String page, String setting) {
    return page.contains("`" + setting + "`")
        || page.contains("`." + setting.substring(setting.lastIndexOf('.') + 1) + "`");
  }
}
