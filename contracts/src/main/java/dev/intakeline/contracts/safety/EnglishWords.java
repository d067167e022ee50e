package dev.intakeline.contracts.safety;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How English words change: contractions and inflections. Rough, and the same every time. */
final class EnglishWords {
  private static final Map<String, List<String>> CONTRACTIONS =
      pairs(
          """
          can't=can not|cant=can not|cannot=can not|won't=will not|wont=will not|shan't=shall not
          ain't=is not|aint=is not|dont=do not|doesnt=does not|didnt=did not|isnt=is not
          wasnt=was not|havent=have not|hasnt=has not|hadnt=had not|couldnt=could not
          wouldnt=would not|shouldnt=should not|arent=are not|werent=were not
          i'm=i am|im=i am|i've=i have|ive=i have|i'd=i would|i'll=i will|it's=it is|he's=he is
          she's=she is|that's=that is|there's=there is|what's=what is|who's=who is|here's=here is
          where's=where is|how's=how is|let's=let us|they're=they are|we're=we are|you're=you are
          they've=they have|we've=we have|you've=you have|gonna=going to|wanna=want to
          gotta=got to|cuz=because|'cause=because|y'all=you
          """);

  private static final Map<String, String> IRREGULAR =
      pairs(
              """
              bled=bleed|took=take|taken=take|felt=feel|lost=lose|dies=die|died=die|dying=die
              swollen=swell|swelled=swell|suicidal=suicide|drank=drink|drunk=drink|fell=fall
              fallen=fall|threw=throw|thrown=throw|shot=shoot|broke=break|broken=break|woke=wake
              beaten=beat|harmed=harm|tried=try|tries=try|bluish=blue|paralysed=paralyze
              paralysis=paralyze|unconsciousness=unconscious|kills=kill|spat=spit|hung=hang
              burnt=burn|bitten=bite|bit=bite|stung=sting|began=begin|burst=burst
              """)
          .entrySet()
          .stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue().getFirst()));

  private static final int STEM_MIN = 3;

  private EnglishWords() {}

  static boolean isContraction(String word) {
    return CONTRACTIONS.containsKey(word);
  }

  static List<String> expand(String word) {
    List<String> known = CONTRACTIONS.get(word);
    if (known != null) {
      return known;
    }
    return word.endsWith("n't") && word.length() > STEM_MIN
        ? List.of(word.substring(0, word.length() - STEM_MIN), "not")
        : List.of(word);
  }

  /** "hurts", "hurting" and "hurt" give the same; so do "breathe", "breathing" and "breath". */
  static String stem(String word) {
    String base = IRREGULAR.getOrDefault(word, word);
    String cut = base;
    for (String ending : List.of("ness", "ings", "ing", "ed", "ly", "es", "s")) {
      if (cut.endsWith(ending) && cut.length() - ending.length() >= STEM_MIN && !keepsS(cut)) {
        cut = cut.substring(0, cut.length() - ending.length());
        break;
      }
    }
    return finish(cut);
  }

  private static boolean keepsS(String word) {
    return word.endsWith("us") || (word.endsWith("ss") && !word.endsWith("ness"));
  }

  private static String finish(String cut) {
    String end = cut;
    if (end.length() > STEM_MIN && end.endsWith("e")) {
      end = end.substring(0, end.length() - 1);
    }
    int last = end.length() - 1;
    if (last >= STEM_MIN && end.charAt(last) == end.charAt(last - 1)) {
      end = end.substring(0, last);
    }
    return end.endsWith("y") && end.length() > STEM_MIN
        ? end.substring(0, end.length() - 1) + "i"
        : end;
  }

  static Set<String> words(String listed) {
    return Arrays.stream(listed.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, List<String>> pairs(String listed) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    for (String pair : listed.strip().split("[|\\n]+", -1)) {
      String[] sides = pair.strip().split("=", -1);
      pairs.put(sides[0], List.of(sides[1].split(" ", -1)));
    }
    return Map.copyOf(pairs);
  }
}
