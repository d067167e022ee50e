package dev.intakeline.contracts.questionnaire;

/** An answer and the item that it belongs to. */
public record GivenAnswer(LinkId linkId, ItemAnswer answer) {}
