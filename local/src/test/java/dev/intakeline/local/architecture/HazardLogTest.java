package dev.intakeline.local.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests are renamed; the hazard log goes on naming those that there are. */
class HazardLogTest {
  private static final Path REPOSITORY = Path.of("..");

  /** A test class, with a method or without, or a further method of the class named last. */
  private static final Pattern NAMED =
      Pattern.compile("`(?:([A-Z]\\w*(?:Test|IT|Contract))(?:\\.(\\w+))?|\\.(\\w+))`");

  private static final List<Path> TESTS = new ArrayList<>();

  @BeforeAll
  static void findTests() throws IOException {
    try (Stream<Path> modules = Files.list(REPOSITORY)) {
      for (Path sources : modules.map(module -> module.resolve("src/test/java")).toList()) {
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            files.filter(Files::isRegularFile).forEach(TESTS::add);
          }
        }
      }
    }
  }

  private record Named(String type, String method) {
    boolean exists() {
      return TESTS.stream()
          .filter(file -> file.endsWith(type + ".java"))
          .anyMatch(file -> method.isEmpty() || text(file).contains(" " + method + "("));
    }
  }

  @Test
  void namesTestsThatThereAre() {
    List<Named> named = rows().flatMap(row -> namedIn(row).stream()).toList();

    assertThat(named).hasSizeGreaterThan(80);
    assertThat(named).allMatch(Named::exists);
  }

  @Test
  void hasATestForEachHazard() {
    assertThat(rows()).isNotEmpty().noneMatch(row -> namedIn(row).isEmpty());
  }

  @Test
  void noticesATestThatIsGone() {
    assertThat(namedIn("| `HazardLogTest.noticesATestThatIsGone`, `.isGone`, `GoneTest` |"))
        .extracting(Named::exists)
        .containsExactly(true, false, false);
  }

  private static Stream<String> rows() {
    return text(REPOSITORY.resolve("docs/safety/hazard-log.md"))
        .lines()
        .filter(line -> line.startsWith("| H"));
  }

  /** In the last column. */
  private static List<Named> namedIn(String row) {
    String[] columns = row.split("\\|");
    List<Named> named = new ArrayList<>();
    String type = "";
    Matcher names = NAMED.matcher(columns[columns.length - 1]);
    while (names.find()) {
      if (names.group(3) == null) {
        type = names.group(1);
        named.add(new Named(type, names.group(2) == null ? "" : names.group(2)));
      } else {
        named.add(new Named(type, names.group(3)));
      }
    }
    return named;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
