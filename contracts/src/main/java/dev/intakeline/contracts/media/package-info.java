/** What the live plane and the rest share about audio and turns. Every module may enter. */
@NullMarked
package dev.intakeline.contracts.media;

import org.jspecify.annotations.NullMarked;
