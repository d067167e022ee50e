package dev.intakeline.contracts.safety;

import java.util.List;
import java.util.Optional;

/** A language of which nothing is known but that it has words. */
final class PlainWords implements LanguagePack {
  @Override
  public boolean isContraction(String word) {
    return false;
  }

  @Override
  public List<String> expand(String word) {
    return List.of(word);
  }

  @Override
  public String stem(String word) {
    return word;
  }

  @Override
  public boolean isLight(String word) {
    return false;
  }

  @Override
  public boolean isDroppable(String word) {
    return false;
  }

  @Override
  public boolean isNegator(String word) {
    return false;
  }

  @Override
  public int[] sentences(List<Word> words) {
    return new int[words.size()];
  }

  @Override
  public Optional<Discount> discount(List<Word> words, int from, int to) {
    return Optional.empty();
  }
}
