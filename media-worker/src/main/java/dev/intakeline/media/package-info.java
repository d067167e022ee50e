/** The media worker: the program. Its rooms are the packages below; nobody enters this one. */
@NullMarked
package dev.intakeline.media;

import org.jspecify.annotations.NullMarked;
