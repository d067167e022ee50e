/** What settings of all processes have in common. Every module may enter. */
@NullMarked
package dev.intakeline.contracts.settings;

import org.jspecify.annotations.NullMarked;
