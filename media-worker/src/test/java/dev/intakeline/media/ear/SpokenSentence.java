package dev.intakeline.media.ear;

/**
 * Something a caller says.
 *
 * @param mark the red-flag rule that it should set off, or the kind of question that it answers;
 *     empty for neither
 * @param text the words
 */
record SpokenSentence(String mark, String text) {}
