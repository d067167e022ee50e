package dev.intakeline.media.listen.pocketsphinx;

/**
 * Something a caller says.
 *
 * @param rule the red-flag rule that it should set off, empty for none
 * @param text the words
 */
record SpokenSentence(String rule, String text) {}
