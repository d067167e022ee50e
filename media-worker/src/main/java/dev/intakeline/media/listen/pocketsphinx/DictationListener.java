package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.HeardWord;
import dev.intakeline.media.listen.Recognition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Decodes anything, by Debian's general language model. Costs a fifth of a core and 90 MB while it
 * is there: made when free text is first expected.
 */
final class DictationListener implements Listener, AutoCloseable {
  private final Decoder decoder =
      new Decoder(
          PocketSphinxInstallation.wholeDictionary(),
          Map.of("-lm", PocketSphinxInstallation.languageModel().toString()));

  @Override
  public void fit(Path transform) {
    decoder.transform(transform);
  }

  @Override
  public void begin() {
    decoder.begin();
  }

  @Override
  public boolean inUtterance() {
    return decoder.inUtterance();
  }

  @Override
  public void feed(short[] pcm, int offset, int count) {
    decoder.feed(pcm, offset, count);
  }

  @Override
  public void end() {
    decoder.end();
  }

  @Override
  public Recognition recognition() {
    List<HeardWord> words = Listener.words(decoder.segments(), _ -> 0);
    return words.isEmpty()
        ? new Recognition.Nothing()
        : new Recognition.Heard(Listener.text(words), words, true, 0);
  }

  @Override
  public void close() {
    decoder.close();
  }
}
