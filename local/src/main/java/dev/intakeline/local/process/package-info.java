/**
 * Child processes and ports: started, watched and ended without leaving anything behind. For the
 * rooms of this module.
 */
@NullMarked
package dev.intakeline.local.process;

import org.jspecify.annotations.NullMarked;
