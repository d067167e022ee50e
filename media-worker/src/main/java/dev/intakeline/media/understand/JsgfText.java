package dev.intakeline.media.understand;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes a JSGF grammar, rule by rule. */
final class JsgfText {
  private final StringBuilder rules = new StringBuilder();

  /**
   * An alternative that is said so much more often than those of weight 1. Without weights every
   * alternative is as likely as the next, and a word among hundreds of numbers loses against one
   * among few wishes that sounds alike.
   */
  static String often(int weight, String alternative) {
    return "/" + weight + "/ " + alternative;
  }

  /** A rule of alternatives: words or references, as they are. */
  void rule(String name, Collection<String> alternatives) {
    rules
        .append('<')
        .append(name)
        .append("> = ")
        .append(alternatives.stream().distinct().collect(Collectors.joining(" | ")))
        .append(";\n");
  }

  /** A rule with one right side. */
  void rule(String name, String side) {
    rules.append('<').append(name).append("> = ").append(side).append(";\n");
  }

  /** The grammar with its one public rule. */
  String grammar(String side) {
    return "#JSGF V1.0;\ngrammar answer;\n" + rules + "public <utterance> = " + side + ";\n";
  }
}
