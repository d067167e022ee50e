/**
 * Where secrets come from, and the keys that are made of them: one for each call's contents, those
 * that sign records, those of the tool tokens. Journal, registry, notify, temporal, the programs
 * and local may enter.
 */
@NullMarked
package dev.intakeline.secrets;

import org.jspecify.annotations.NullMarked;
