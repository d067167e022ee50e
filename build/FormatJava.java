import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks or applies the layout of every Java file below a folder: {@code --check|--write
 * FORMATTER_JAR FOLDER}. Exit code 1 and the files' names where the layout is off.
 */
final class FormatJava {
  private static final Set<String> SKIPPED_FOLDERS = Set.of("target", ".git", ".tools", ".intake");

  public static void main(String[] args) throws Exception {
    if (args.length != 3) {
      System.err.println("usage: FormatJava --check|--write FORMATTER_JAR FOLDER");
      System.exit(2); // a program of its own: its exit code is its answer
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    for (String exported : List.of("api", "code", "file", "parser", "tree", "util")) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + exported + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-jar", args[1]));
    command.addAll(
        args[0].equals("--write")
            ? List.of("--replace")
            : List.of("--dry-run", "--set-exit-if-changed"));
    List<String> files = javaFiles(Path.of(args[2]));
    if (files.isEmpty()) {
      return;
    }
    Path list = Files.createTempFile("java-files", ".txt");
    try {
      Files.write(list, files);
      command.add("@" + list);
      int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (exit != 0) {
        System.err.println("The files above are not in the project's layout. Run: ./intake format");
        System.exit(1); // likewise: not laid out
      }
    } finally {
      Files.delete(list);
    }
  }

  private static List<String> javaFiles(Path root) throws IOException {
    List<String> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return SKIPPED_FOLDERS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              files.add(file.toString());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
