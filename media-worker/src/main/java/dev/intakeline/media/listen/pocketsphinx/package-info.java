/**
 * Speech recognition and danger spotting by PocketSphinx through the foreign-function API. Only the
 * wiring enters, and hands the ports on.
 */
@NullMarked
package dev.intakeline.media.listen.pocketsphinx;

import org.jspecify.annotations.NullMarked;
