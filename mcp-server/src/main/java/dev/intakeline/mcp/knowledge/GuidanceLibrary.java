package dev.intakeline.mcp.knowledge;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.tools.SearchKnowledge;
import dev.intakeline.contracts.tools.SearchKnowledge.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The passages that are shipped: plain information, no diagnosis and no doses. */
final class GuidanceLibrary {
  private static final String RESOURCE = "guidance-en.json";

  private GuidanceLibrary() {}

  static List<Passage> passages() {
    try (InputStream in = GuidanceLibrary.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + RESOURCE + " is missing");
      }
      return Wire.read(in.readAllBytes(), SearchKnowledge.Result.class).passages();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
