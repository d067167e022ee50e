/**
 * Files with contents of a call, encrypted by the call's key wherever they lie. The rooms of this
 * module enter.
 */
@NullMarked
package dev.intakeline.journal.contents;

import org.jspecify.annotations.NullMarked;
