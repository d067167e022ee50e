/** The proof of a call: the chain of its journal's entries. Pure; every module may enter. */
@NullMarked
package dev.intakeline.contracts.audit;

import org.jspecify.annotations.NullMarked;
