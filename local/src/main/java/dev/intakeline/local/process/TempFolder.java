package dev.intakeline.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the programs of one run put what is theirs alone: native libraries that they unpack,
 * folders of embedded servers. Many of them tidy up only when they end kindly, some not even then;
 * so the folder goes with the run.
 *
 * @param path made empty when the run starts, gone when it is over
 */
public record TempFolder(Path path) implements AutoCloseable {

  /** Makes it anew; a run that was killed may have left one. */
  public static TempFolder fresh(Path path) throws IOException {
    TempFolder folder = new TempFolder(path);
    folder.close();
    Files.createDirectories(path);
    return folder;
  }

  @Override
  public void close() throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(path)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : deepestFirst) {
      Files.deleteIfExists(entry);
    }
  }
}
