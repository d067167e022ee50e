package dev.intakeline.media.understand;

import dev.intakeline.contracts.media.EndpointingProfile;
import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.media.interview.Sequel;
import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.Pronunciation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How questions and answers sound in one language. Pure; one serves all calls and threads.
 *
 * <p>Grammar and understanding belong together: whatever an expectation allows is understood, and
 * some more. An expectation's name tells grammars of one call apart.
 */
public final class SpokenLanguage {
  /**
   * Many say the vowel of "two" so far in front that the dictionary's doesn't fit; the letter A is
   * in no dictionary under its own name.
   */
  private static final List<Pronunciation> PRONUNCIATIONS =
      List.of(
          new Pronunciation("two", List.of("T", "UW")),
          new Pronunciation("two", List.of("T", "Y", "UW")),
          new Pronunciation(SpelledAnswers.LETTER_A, List.of("EY")));

  /** How often a plain answer is said, a wish, for one time of the rest. */
  private static final int PLAIN = 40;

  private static final int WISH = 5;

  private final WordLists lists;
  private final SpokenText text;
  private final Wishes wishes;
  private final Fillers fillers;
  private final YesNo yesNo;

  private SpokenLanguage(WordLists lists) {
    this.lists = lists;
    this.text = new SpokenText(lists);
    this.wishes = new Wishes(lists);
    this.fillers =
        new Fillers(
            lists.section("opening"), lists.section("closing"), lists.section("hesitation"));
    this.yesNo = new YesNo(lists.section("yes"), lists.section("no"));
  }

  /**
   * The language of a BCP 47 tag; English ships.
   *
   * @throws IllegalArgumentException when no word lists ship for it
   */
  public static SpokenLanguage of(String language) {
    return new SpokenLanguage(WordLists.of(language));
  }

  /** The question as it is spoken: its released words and, for a choice, its options. */
  public String question(Item item) {
    return SpokenText.question(item);
  }

  /** A value as it is read back, such as "March third, nineteen eighty two". */
  public String spoken(Item item, AnswerValue value) {
    return text.value(item, value);
  }

  /** A whole number from 0 to 999,999 in words. */
  public String number(int number) {
    return NumberWords.say(number);
  }

  /** How to listen to an answer. */
  public EndpointingProfile endpointing(Item item) {
    return Endpointing.profile(item);
  }

  /** How to listen to the reply to a read-back. */
  public EndpointingProfile endpointingConfirmation() {
    return Endpointing.CONFIRMATION;
  }

  /**
   * What a reply to the question may sound like: an answer, a wish, or a correction of the answer
   * before. Dictation for free text.
   *
   * @param before the question that was answered last
   */
  public Expectation answers(Item item, Optional<Item> before) {
    Optional<AnswerKind> kind = kind(item);
    if (kind.isEmpty()) {
      return new Expectation.Dictation();
    }
    JsgfText rules = new JsgfText();
    kind.get().write(rules, "answer");
    wishes.write(rules);
    List<String> sides = new ArrayList<>();
    sides.addAll(fillable("<answer>"));
    sides.add(JsgfText.often(WISH, "<wish>"));
    sides.addAll(corrections(rules, before));
    String name = "answer." + item.linkId() + before.map(b -> "." + b.linkId()).orElse("");
    return grammar(name, rules, sides, openings(kind.get()));
  }

  /** What a reply to the read-back of a value may sound like: yes, no, or another value. */
  public Expectation confirmations(Item item) {
    JsgfText rules = new JsgfText();
    yesNo.write(rules, "agreement");
    wishes.write(rules);
    List<String> sides = new ArrayList<>();
    sides.add(JsgfText.often(PLAIN, "<agreement>"));
    sides.add(JsgfText.often(WISH, "<wish>"));
    List<String> corrections = corrections(rules, Optional.of(item));
    sides.addAll(corrections);
    if (corrections.size() > 1) {
      sides.add(JsgfText.often(WISH, "[no] [<opening>] <corrected> [<closing>]"));
    }
    List<String> openings =
        kind(item).map(this::openings).orElseGet(() -> lists.section("opening"));
    return grammar("confirmation." + item.linkId(), rules, sides, openings);
  }

  private List<String> corrections(JsgfText rules, Optional<Item> corrected) {
    Optional<AnswerKind> kind = corrected.flatMap(this::kind).filter(k -> !(k instanceof YesNo));
    if (kind.isEmpty()) {
      return corrected.isPresent() ? List.of("<objection>") : List.of();
    }
    kind.get().write(rules, "corrected");
    return List.of(
        JsgfText.often(WISH, "<correcting> [<opening>] <corrected> [<closing>]"), "<objection>");
  }

  /** Letters sound like the small words that stand before other answers. */
  private List<String> openings(AnswerKind kind) {
    return lists.section(kind instanceof SpelledAnswers ? "before-letters" : "opening");
  }

  private static List<String> fillable(String answer) {
    return List.of(
        JsgfText.often(PLAIN, answer),
        JsgfText.often(WISH, "<opening> " + answer + " [<closing>]"),
        "<opening> <opening> " + answer + " [<closing>]",
        answer + " <closing>");
  }

  private Expectation grammar(
      String name, JsgfText rules, List<String> sides, List<String> openings) {
    rules.rule("opening", openings);
    rules.rule("closing", lists.section("closing"));
    String shortened = name.length() <= 100 ? name : name.substring(0, 90) + name.hashCode();
    return new Expectation.Grammar(
        shortened, rules.grammar(String.join(" | ", sides)), PRONUNCIATIONS);
  }

  /**
   * What words mean as a reply to the question.
   *
   * @param before the question that was answered last, to which a correction belongs
   */
  public SpokenAnswer understand(Item item, Optional<Item> before, String words) {
    List<String> said = Tokens.of(words);
    AnswerKind kind = kind(item).orElseGet(() -> new FreeText(lists.section("dangling")));
    return new Interpreter(fillers, wishes).of(kind, before.flatMap(this::kind), said);
  }

  /** What words mean as a reply to a read-back; a plain yes or no is a boolean value. */
  public SpokenAnswer understandConfirmation(Item item, String words) {
    return new Interpreter(fillers, wishes).ofConfirmation(yesNo, kind(item), Tokens.of(words));
  }

  /** What words are to those just before them, which hold a value that may have more parts. */
  public Sequel sequel(Item item, String before, String more) {
    Interpreter interpreter = new Interpreter(fillers, wishes);
    return new Sequels(interpreter, fillers, yesNo)
        .of(kind(item), Tokens.of(before), Tokens.of(more));
  }

  /** How answers to the item sound; none for free text, which can sound like anything. */
  private Optional<AnswerKind> kind(Item item) {
    return switch (item.kind()) {
      case BOOLEAN -> Optional.of(yesNo);
      case INTEGER, DECIMAL -> Optional.of(new NumberAnswers(item, lists.section("digit")));
      case DATE ->
          Optional.of(new DateAnswers(item, lists.section("month"), lists.section("ordinal")));
      case CHOICE -> Optional.of(ListedAnswers.choices(item.choices(), lists.section("ordinal")));
      case STRING -> item.form().map(this::kind);
      case TEXT, GROUP, DISPLAY -> Optional.empty();
    };
  }

  private AnswerKind kind(AnswerForm form) {
    return switch (form) {
      case AnswerForm.Digits digits -> new DigitAnswers(digits, lists.section("digit"));
      case AnswerForm.Spelled spelled ->
          new SpelledAnswers(spelled, lists.section("nato"), lists.section("as-in"));
      case AnswerForm.PersonName names -> ListedAnswers.names(names);
    };
  }
}
