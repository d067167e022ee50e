/**
 * The real servers that a call goes through, started on loopback with their own folders and logs.
 * For the launcher and the end-to-end tests.
 */
@NullMarked
package dev.intakeline.local.servers;

import org.jspecify.annotations.NullMarked;
