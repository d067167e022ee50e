package dev.intakeline.media.turn;

import java.util.Optional;

/**
 * Something to say, as far as taking turns is concerned.
 *
 * @param number counts the call's prompts
 * @param interruptible whether the caller's speech stops it
 * @param listening how to listen afterwards; empty where no answer is wanted
 */
public record Prompt(int number, boolean interruptible, Optional<Listening> listening) {}
