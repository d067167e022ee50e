package dev.intakeline.contracts.settings;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A setting without a default. What binds settings leaves out what wasn't given, so that a process
 * would start without it and break at its first call: whoever takes settings checks them by this.
 */
public final class RequiredSetting {
  private RequiredSetting() {}

  /**
   * Refuses a setting that wasn't given, or is empty.
   *
   * @param name as it is given, such as {@code intakeline.state-folder}
   * @param value what was given; null where nothing was
   * @throws IllegalArgumentException with the name and where to read of it, never the value
   */
  public static void check(String name, @Nullable Object value) {
    boolean empty =
        value == null
            || value.toString().isBlank()
            || (value instanceof Collection<?> several && several.isEmpty());
    if (empty) {
      throw new IllegalArgumentException(
          name + " has to be given: docs/settings.md says what it is");
    }
  }
}
