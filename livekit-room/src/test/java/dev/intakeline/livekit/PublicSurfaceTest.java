package dev.intakeline.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The native core stays hidden, and the README tells the truth. */
class PublicSurfaceTest {

  @Test
  void noPublicSignatureMentionsTheCore() throws Exception {
    assertThat(leaks(publicClasses())).isEmpty();
  }

  @Test
  void aSignatureThatMentionsTheCoreIsFound() {
    assertThat(leaks(List.of(Leaking.class))).hasSize(3);
  }

  @Test
  void theReadmesExampleIsTheOneThatIsTested() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    String source = Files.readString(Path.of("src/test/java/dev/intakeline/livekit/Echo.java"));
    String example = source.substring(source.indexOf("/** Says back"));
    assertThat(readme).contains("```java\n" + example + "```");
  }

  private static List<String> leaks(List<Class<?>> classes) {
    List<String> leaks = new ArrayList<>();
    for (Class<?> each : classes) {
      Stream.<Executable>concat(
              Stream.of(each.getDeclaredMethods()), Stream.of(each.getDeclaredConstructors()))
          .filter(member -> Modifier.isPublic(member.getModifiers()))
          .filter(member -> mentioned(member).anyMatch(PublicSurfaceTest::isHidden))
          .forEach(member -> leaks.add(member.toString()));
    }
    return leaks;
  }

  private static Stream<Class<?>> mentioned(Executable member) {
    Stream<Class<?>> inputs =
        Stream.concat(Stream.of(member.getParameterTypes()), Stream.of(member.getExceptionTypes()));
    return member instanceof java.lang.reflect.Method method
        ? Stream.concat(inputs, Stream.of(method.getReturnType()))
        : inputs;
  }

  private static boolean isHidden(Class<?> type) {
    String name = type.getName();
    return name.startsWith("dev.intakeline.livekit.wire.")
        || name.startsWith("com.google.protobuf.")
        || name.startsWith("java.lang.foreign.")
        || (name.startsWith("dev.intakeline.livekit.") && !Modifier.isPublic(type.getModifiers()));
  }

  private static List<Class<?>> publicClasses() throws Exception {
    Path root =
        Path.of(LiveKitRoom.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path folder = root.resolve("dev/intakeline/livekit");
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        Class<?> type =
            Class.forName(
                "dev.intakeline.livekit." + name, false, LiveKitRoom.class.getClassLoader());
        if (Modifier.isPublic(type.getModifiers()) && !type.isSynthetic()) {
          classes.add(type);
        }
      }
    }
    assertThat(classes).contains(LiveKitRoom.class, RoomEvent.DataReceived.class);
    return classes;
  }

  /** What must not be. */
  static final class Leaking {
    public Leaking(Core core) {
      assertThat(core).isNotNull();
    }

    public void take(com.google.protobuf.Message message) {
      assertThat(message).isNotNull();
    }

    public OwnedHandles give() {
      return new OwnedHandles();
    }
  }
}
