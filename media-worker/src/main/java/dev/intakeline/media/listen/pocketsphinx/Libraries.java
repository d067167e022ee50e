package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.HearingUnavailableException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;

/**
 * The C libraries of Debian's PocketSphinx. Apart from the {@linkplain Bindings bindings}, which
 * can't be touched without them: who asks here first gets a message for people.
 */
final class Libraries {
  static final String POCKETSPHINX = "libpocketsphinx.so.3";
  static final String SPHINXBASE = "libsphinxbase.so.3";

  private Libraries() {}

  /**
   * Loads a library, for as long as the process lives.
   *
   * @throws HearingUnavailableException when it is missing, naming the packages
   */
  static SymbolLookup load(String name) {
    try {
      return SymbolLookup.libraryLookup(name, Arena.global());
    } catch (IllegalArgumentException e) {
      throw new HearingUnavailableException(PocketSphinxInstallation.MISSING, e);
    }
  }
}
