/** Speech by one short flite process per text. Only the wiring enters, and hands the port on. */
@NullMarked
package dev.intakeline.media.speak.flite;

import org.jspecify.annotations.NullMarked;
