package dev.intakeline.local.architecture;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * The settings that one record of a process takes.
 *
 * @param prefix what all of them begin with
 */
record ProcessSettings(String prefix, Class<?> type) {
  private static final String OURS = "dev.intakeline";

  /**
   * One setting.
   *
   * @param name in full
   * @param required whether it has no default
   */
  record Setting(String name, boolean required) {}

  /** Those of every process but the launcher's own, which it tells to its platform alone. */
  static List<ProcessSettings> all() throws ClassNotFoundException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    List<ProcessSettings> all = new ArrayList<>();
    for (var found : scanner.findCandidateComponents(OURS)) {
      Class<?> type = Class.forName(found.getBeanClassName());
      if (!type.getPackageName().startsWith(OURS + ".local")) {
        all.add(
            new ProcessSettings(type.getAnnotation(ConfigurationProperties.class).value(), type));
      }
    }
    return all;
  }

  List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    add(prefix, type, settings);
    return settings;
  }

  private static void add(String prefix, Class<?> type, List<Setting> settings) {
    for (Parameter part : type.getDeclaredConstructors()[0].getParameters()) {
      String name = prefix + "." + kebab(part.getName());
      if (part.getType().isRecord()) {
        add(name, part.getType(), settings);
      } else {
        settings.add(new Setting(name, !part.isAnnotationPresent(DefaultValue.class)));
      }
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
