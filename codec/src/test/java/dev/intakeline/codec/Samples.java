package dev.intakeline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sample of every record in contracts, made from its components' types. A record whose
 * constructor is choosy about its values gets them here, by hand.
 */
final class Samples {
  /** Text that fits every pattern of an id that contracts has and isn't listed below. */
  private static final String WORD = "a1234567";

  private final Map<Class<?>, Object> byHand = new LinkedHashMap<>();

  /** Says which value to use wherever this type is wanted. */
  <T> Samples with(Class<? super T> type, T sample) {
    byHand.put(type, sample);
    return this;
  }

  /** All records of contracts that others may see, nested ones too. */
  static List<Class<?>> recordsOfContracts() throws IOException {
    Path classes = classesOf("dev.intakeline.contracts.call.CallRef");
    List<Class<?>> records = new ArrayList<>();
    if (Files.isDirectory(classes)) {
      addRecords(classes, records);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(classes)) {
        addRecords(jar.getPath("/"), records);
      }
    }
    assertThat(records).as("records of contracts").hasSizeGreaterThan(60);
    return records;
  }

  private static void addRecords(Path classes, List<Class<?>> records) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String name = classes.relativize(file).toString();
        if (name.endsWith(".class") && !name.endsWith("package-info.class")) {
          Class<?> type = load(name.substring(0, name.length() - 6).replace('/', '.'));
          if (type.isRecord() && isPublic(type)) {
            records.add(type);
          }
        }
      }
    }
  }

  /** A sample; lists, maps and optionals have one element each when {@code full}, else none. */
  Object of(Type type, boolean full) {
    if (type instanceof ParameterizedType generic) {
      return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), full);
    }
    if (type instanceof GenericArrayType || !(type instanceof Class<?> plain)) {
      throw new IllegalStateException("No sample for " + type);
    }
    Object given = byHand.get(plain);
    if (given != null) {
      return given;
    }
    return plain.isRecord() ? record(plain, full) : value(plain, full);
  }

  private Object container(Class<?> raw, Type[] of, boolean full) {
    if (raw == Optional.class) {
      return full ? Optional.of(of(of[0], true)) : Optional.empty();
    }
    if (raw == List.class) {
      return full ? List.of(of(of[0], true)) : List.of();
    }
    if (raw == Set.class) {
      return full ? Set.of(of(of[0], true)) : Set.of();
    }
    if (raw == Map.class) {
      return full ? Map.of(of(of[0], true), of(of[1], true)) : Map.of();
    }
    throw new IllegalStateException("No sample for " + raw);
  }

  private Object record(Class<?> type, boolean full) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      // A record that contains itself has no second one inside.
      boolean fullInside =
          full && !components[i].getGenericType().getTypeName().contains(type.getName());
      values[i] = of(components[i].getGenericType(), fullInside);
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException choosy) {
      throw new IllegalStateException(
          type + " is choosy: give a sample by hand", choosy.getCause());
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(type.getName(), broken);
    }
  }

  private Object value(Class<?> type, boolean full) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isSealed()) {
      return of(type.getPermittedSubclasses()[0], full);
    }
    return switch (type.getName()) {
      case "java.lang.String" -> WORD;
      case "int", "java.lang.Integer" -> 7;
      case "long", "java.lang.Long" -> 7L;
      case "double", "java.lang.Double" -> 0.5;
      case "boolean", "java.lang.Boolean" -> true;
      case "java.math.BigDecimal" -> new BigDecimal("1.5");
      case "java.net.URI" -> URI.create("https://example.org/a");
      case "java.time.Duration" -> Duration.ofMillis(1500);
      case "java.time.Instant" -> Instant.parse("2026-01-02T03:04:05.678Z");
      case "java.time.LocalDate" -> LocalDate.of(1982, 3, 3);
      default -> throw new IllegalStateException("No sample for " + type);
    };
  }

  /** Others than public records stay where they are, and have no JSON form. */
  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  private static Path classesOf(String known) {
    try {
      return Path.of(load(known).getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Samples.class.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
