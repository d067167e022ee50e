package dev.intakeline.local.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Whoever adds a setting says what it is. */
class SettingsPageTest {
  private static final String OURS = "dev.intakeline";

  @Test
  void describesEverySettingOfEveryProcess() throws Exception {
    List<String> settings = settings();
    String page = Files.readString(Path.of("../docs/settings.md"));

    assertThat(settings).contains("intakeline.worker.slots", "intakeline.api.calls.open-max");
    assertThat(settings).allMatch(setting -> describes(page, setting), "stands in settings.md");
  }

  /** In full, or by its end behind one of the same parent. */
  private static boolean describes(String page, String setting) {
    return page.contains("`" + setting + "`")
        || page.contains("`." + setting.substring(setting.lastIndexOf('.') + 1) + "`");
  }

  private static List<String> settings() throws ClassNotFoundException, IOException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    List<String> settings = new ArrayList<>();
    for (var found : scanner.findCandidateComponents(OURS)) {
      Class<?> type = Class.forName(found.getBeanClassName());
      // The launcher tells these to its own platform alone.
      if (!type.getPackageName().startsWith(OURS + ".local")) {
        String prefix = type.getAnnotation(ConfigurationProperties.class).value();
        addSettings(prefix, type, settings);
      }
    }
    return settings;
  }

  private static void addSettings(String prefix, Class<?> type, List<String> settings) {
    for (RecordComponent part : type.getRecordComponents()) {
      String name = prefix + "." + kebab(part.getName());
      if (part.getType().isRecord()) {
        addSettings(name, part.getType(), settings);
      } else {
        settings.add(name);
      }
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
