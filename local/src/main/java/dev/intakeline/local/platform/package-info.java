/**
 * The platform on this machine: started in order on its ports and folders, stopped in reverse, and
 * seen by whoever knows both. For the commands, the benchmarks and whoever plays a call.
 */
@NullMarked
package dev.intakeline.local.platform;

import org.jspecify.annotations.NullMarked;
