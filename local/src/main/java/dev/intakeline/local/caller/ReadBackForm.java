package dev.intakeline.local.caller;

/**
 * What may stand in a read-back of one kind, as the caller's own grammar: what it expects to hear,
 * and what else it may be told instead. Made up on this side: the caller knows nothing of the
 * platform's grammars.
 */
public enum ReadBackForm {
  /** "m as in mike, o as in oscar". */
  LETTERS(
      -1_700,
      "<one>+",
      "a as in alpha | b as in bravo | c as in charlie | d as in delta | e as in echo"
          + " | f as in foxtrot | g as in golf | h as in hotel | i as in india | j as in juliet"
          + " | k as in kilo | l as in lima | m as in mike | n as in november | o as in oscar"
          + " | p as in papa | q as in quebec | r as in romeo | s as in sierra | t as in tango"
          + " | u as in uniform | v as in victor | w as in whiskey | x as in x-ray"
          + " | y as in yankee | z as in zulu"),
  /** "four seven one, one nine two". */
  DIGITS(-1_100, "<one>+", ReadBackForm.DIGIT),
  /** "march third, nineteen eighty two". */
  DATE(
      -500,
      "<month> <day> <year>",
      "",
      "<month> = january | february | march | april | may | june | july | august | september"
          + " | october | november | december",
      "<ones> = first | second | third | fourth | fifth | sixth | seventh | eighth | ninth",
      "<day> = <ones> | tenth | eleventh | twelfth | thirteenth | fourteenth | fifteenth |"
          + " sixteenth | seventeenth | eighteenth | nineteenth | twentieth | twenty <ones> |"
          + " thirtieth | thirty first",
      "<year> = (eighteen | nineteen | twenty) <two> | two thousand [<unit>]",
      ReadBackForm.TWO,
      ReadBackForm.UNIT,
      ReadBackForm.TEEN),
  /** "one hundred one point five degrees". */
  NUMBER(
      0,
      "[minus] [<two> hundred [and]] [<two>] [point <unit>+] [<counted>]",
      "",
      "<counted> = degrees | days | day | medicines | medicine",
      ReadBackForm.TWO,
      ReadBackForm.UNIT,
      ReadBackForm.TEEN),
  /** "susan miller". */
  NAME(
      1_000,
      "<first> <last>",
      "",
      "<first> = anna | karen | maria | mary | susan | linda | nancy | james | john | michael"
          + " | david | robert | william | thomas | peter",
      "<last> = smith | baker | brown | garcia | johnson | miller | parker | roberts | wilson"
          + " | moore | taylor | clark | walker | young");

  private static final String DIGIT =
      "zero | oh | one | two | three | four | five | six | seven | eight | nine";
  private static final String UNIT =
      "<unit> = zero | oh | one | two | three | four | five | six | seven | eight | nine";
  private static final String TEEN =
      "<teen> = ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen | seventeen"
          + " | eighteen | nineteen";
  private static final String TWO =
      "<two> = <unit> | <teen> | (twenty | thirty | forty | fifty | sixty | seventy | eighty"
          + " | ninety) [<unit>] | oh <unit>";

  private final double clearly;
  private final String value;
  private final String one;
  private final String rules;

  ReadBackForm(double clearly, String value, String one, String... rules) {
    this.clearly = clearly;
    this.value = value;
    this.one = one;
    this.rules = String.join(";\n", rules);
  }

  /**
   * From where on another answer explains the sound clearly better than the caller's own, in the
   * recogniser's unit over the whole read-back. A grammar of many words pays for each of them, so a
   * right answer lies far below zero. Read off the agent's voice reading back right and wrong ones.
   */
  double clearly() {
    return clearly;
  }

  /** A read-back of anything of this kind. */
  String grammarOfAny() {
    StringBuilder text = new StringBuilder();
    if (!one.isEmpty()) {
      text.append("<one> = ").append(one).append(";\n");
    }
    if (!rules.isEmpty()) {
      text.append(rules).append(";\n");
    }
    return grammar(value, text.toString());
  }

  /** The read-back of these words alone. */
  static String grammarOf(String words) {
    return grammar(words, "");
  }

  private static String grammar(String value, String rules) {
    return "#JSGF V1.0;\ngrammar back;\n"
        + rules
        + "public <back> = i have "
        + value
        + " is that right;\n";
  }
}
