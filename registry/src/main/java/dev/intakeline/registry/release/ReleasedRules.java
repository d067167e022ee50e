package dev.intakeline.registry.release;

import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.safety.RuleSet;

/** A rule set and the hash of its JSON, which names it. */
public record ReleasedRules(ContentHash hash, RuleSet rules) {}
