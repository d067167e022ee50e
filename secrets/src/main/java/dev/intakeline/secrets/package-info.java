/**
 * Where secrets come from, and the keys that are made of them: one for each call's contents, those
 * that sign records, those of the tool tokens. Every module but contracts may enter.
 */
@NullMarked
package dev.intakeline.secrets;

import org.jspecify.annotations.NullMarked;
