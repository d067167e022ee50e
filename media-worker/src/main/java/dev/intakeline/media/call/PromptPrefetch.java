package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.PhraseRule;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.media.speak.SynthesisFailedException;
import dev.intakeline.media.speak.SynthesisInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the sound of all fixed words and questions of a call ahead, those about dangers too, so
 * that none has to be waited for; after the first call of a questionnaire they are on the disk
 * already.
 */
final class PromptPrefetch {
  /** How long a sound that is being made is waited for. */
  private static final Duration STOP_WITHIN = Duration.ofSeconds(1);

  private final LiveParts parts;
  private final List<String> texts;
  private final Thread thread;
  private volatile boolean closed;

  private PromptPrefetch(LiveParts parts, List<String> texts) {
    this.parts = parts;
    this.texts = texts;
    thread = Thread.ofVirtual().name("prefetch").unstarted(this::make);
  }

  /**
   * Begins, with an apology where the call is resumed; returns at once. What can't be made now is
   * made, or fails, when it is to be said.
   */
  static PromptPrefetch begin(CallAssignment assignment, LiveParts parts, boolean resumed) {
    List<String> texts = texts(assignment, parts);
    if (resumed) {
      texts.addFirst(assignment.words().text(FixedPhrase.RESUMED));
    }
    PromptPrefetch prefetch = new PromptPrefetch(parts, texts);
    prefetch.thread.start();
    return prefetch;
  }

  private void make() {
    for (String text : texts) {
      if (closed) {
        return;
      }
      try {
        var _ = parts.speech().synthesize(new SynthesisInput.Fixed(text), parts.voice());
      } catch (SynthesisFailedException later) {
        // The narrator meets it again, and tells.
      }
    }
  }

  /** Makes no more: the call is over. */
  void close() {
    closed = true;
    try {
      thread.join(STOP_WITHIN);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * In the order in which they are likely to be said, behind those that may wait least. Of those
   * with a place to fill in there are the questions about dangers alone: the others are about a
   * caller.
   */
  private static List<String> texts(CallAssignment assignment, LiveParts parts) {
    List<String> texts = new ArrayList<>();
    texts.add(assignment.words().text(FixedPhrase.DANGER_WORDS));
    for (FixedPhrase phrase : FixedPhrase.values()) {
      String text = assignment.words().text(phrase);
      if (!text.contains("{")) {
        texts.add(text);
      }
    }
    addQuestions(assignment.questionnaire().items(), parts, texts);
    for (PhraseRule rule : assignment.rules().phrases()) {
      if (rule.severity() == Severity.CRITICAL) { // of the others nobody is asked
        texts.add(assignment.words().text(FixedPhrase.DANGER_QUESTION, "concern", rule.concern()));
      }
    }
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
