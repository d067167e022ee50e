package dev.intakeline.contracts.safety;

/**
 * One word of a transcript, in the form in which it is compared.
 *
 * @param form lower case, contractions written out
 * @param stem without its inflection
 * @param place which word of the transcript it came from, from 0; a contraction gives two words of
 *     one place
 * @param opens whether the end of a sentence was written before it
 * @param afterComma whether a comma was written before it
 * @param possessive whether it was written as an owner ("father's")
 */
record Word(
    String form, String stem, int place, boolean opens, boolean afterComma, boolean possessive) {
  boolean is(String other) {
    return form.equals(other);
  }

  @Override
  public String toString() {
    return "Word[hidden]";
  }
}
