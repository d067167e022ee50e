package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.HearingUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What Debian installed for PocketSphinx, and the dictionary read from it. Shared by every decoder
 * of the process.
 */
public final class PocketSphinxInstallation {
  static final String MISSING =
      "speech recognition needs the Debian packages libpocketsphinx3 and pocketsphinx-en-us:"
          + " apt-get install libpocketsphinx3 pocketsphinx-en-us";

  /** Stands in every grammar after the answer; heard as the silence that follows. */
  static final String END_OF_ANSWER = "__end__";

  private static final Path MODELS = Path.of("/usr/share/pocketsphinx/model/en-us");

  private final Dictionary dictionary;
  private final Path smallestDictionary;
  private final Map<Bandwidth, Path> transforms;

  private PocketSphinxInstallation(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.smallestDictionary = temporaryFile(END_OF_ANSWER + " SIL\n");
    this.transforms =
        Map.of(
            Bandwidth.WIDE, temporaryFile(ModelTransform.none()),
            Bandwidth.NARROW, temporaryFile(ModelTransform.narrow()));
  }

  /**
   * Looks for the libraries and the models, and reads the dictionary.
   *
   * @throws HearingUnavailableException when something is missing, naming the packages
   */
  public static PocketSphinxInstallation find() {
    Libraries.load(Libraries.SPHINXBASE);
    Libraries.load(Libraries.POCKETSPHINX);
    Path dictionary = MODELS.resolve("cmudict-en-us.dict");
    if (!Files.isReadable(dictionary) || !Files.isDirectory(acousticModel())) {
      throw new HearingUnavailableException(MISSING);
    }
    try {
      return new PocketSphinxInstallation(Dictionary.read(dictionary));
    } catch (IOException e) {
      throw new HearingUnavailableException("the pronouncing dictionary can't be read", e);
    }
  }

  /** How the word is said, by the dictionary, else by its spelling; at least one way. */
  List<String> pronunciations(String word) {
    List<String> known = dictionary.pronunciations(word);
    return known.isEmpty() ? List.of(Spelling.phones(word)) : known;
  }

  /**
   * A dictionary file that is all but empty. A decoder costs 27 MB with the whole dictionary and 6
   * MB with this one; the few words that it needs are added one by one.
   */
  Path smallestDictionary() {
    return smallestDictionary;
  }

  /** What the acoustic model's means have to be moved by to fit the line. */
  Path transform(Bandwidth bandwidth) {
    return transforms.getOrDefault(bandwidth, Path.of(""));
  }

  static Path acousticModel() {
    return MODELS.resolve("en-us");
  }

  static Path languageModel() {
    return MODELS.resolve("en-us.lm.bin");
  }

  static Path phoneModel() {
    return MODELS.resolve("en-us-phone.lm.bin");
  }

  static Path wholeDictionary() {
    return MODELS.resolve("cmudict-en-us.dict");
  }

  /** The C library reads from files only. The file goes when the process ends. */
  static Path temporaryFile(String content) {
    try {
      Path file = Files.createTempFile("intakeline-speech", ".txt");
      file.toFile().deleteOnExit();
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
