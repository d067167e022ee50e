package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.media.speak.SynthesisFailedException;
import dev.intakeline.media.speak.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the sound of all fixed words and questions of a call ahead, so that none has to be waited
 * for; after the first call of a questionnaire they are on the disk already.
 */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * Begins, with an apology where the call is resumed; returns at once. What can't be made now is
   * made, or fails, when it is to be said.
   */
  static void begin(CallAssignment assignment, LiveParts parts, boolean resumed) {
    List<String> texts = texts(assignment, parts);
    if (resumed) {
      texts.addFirst(assignment.words().text(FixedPhrase.RESUMED));
    }
    Thread.ofVirtual()
        .name("rehearsal")
        .start(
            () -> {
              try {
                for (String text : texts) {
                  var sound = parts.speech().synthesize(new Utterance.Fixed(text), parts.voice());
                  assert sound.samples() >= 0;
                }
              } catch (SynthesisFailedException later) {
                // The narrator meets it again, and tells.
              }
            });
  }

  /**
   * In the order in which they are likely to be said; those with a place to fill in are left out.
   */
  private static List<String> texts(CallAssignment assignment, LiveParts parts) {
    List<String> texts = new ArrayList<>();
    for (FixedPhrase phrase : FixedPhrase.values()) {
      String text = assignment.words().text(phrase);
      if (!text.contains("{")) {
        texts.add(text);
      }
    }
    addQuestions(assignment.questionnaire().items(), parts, texts);
    return texts;
  }

  private static void addQuestions(List<Item> items, LiveParts parts, List<String> texts) {
    for (Item item : items) {
      if (Interview.isAskable(item)) {
        texts.add(parts.language().question(item));
      } else if (!item.text().isBlank()) {
        texts.add(item.text());
      }
      addQuestions(item.items(), parts, texts);
    }
  }
}
