package dev.intakeline.journal.entry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.intakeline.contracts.audit.CallEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * The names under which events stand in the clear part of an entry: those of their JSON form. What
 * stands for an unreadable one is never written, and the seal has a form of its own.
 */
final class EventTypes {
  private static final Map<Class<?>, String> NAMES = names();

  private EventTypes() {}

  static String name(CallEvent event) {
    String name = NAMES.get(event.getClass());
    if (name == null) {
      throw new IllegalArgumentException(
          event.getClass().getSimpleName() + " is not an event that is written");
    }
    return name;
  }

  static boolean isKnown(String name) {
    return NAMES.containsValue(name);
  }

  private static Map<Class<?>, String> names() {
    JsonSubTypes types = CallEvent.class.getAnnotation(JsonSubTypes.class);
    if (types == null) {
      throw new IllegalStateException("CallEvent names no types");
    }
    Map<Class<?>, String> names = new HashMap<>();
    for (JsonSubTypes.Type type : types.value()) {
      if (type.value() != CallEvent.Unreadable.class && type.value() != CallEvent.Sealed.class) {
        names.put(type.value(), type.name());
      }
    }
    return Map.copyOf(names);
  }
}
