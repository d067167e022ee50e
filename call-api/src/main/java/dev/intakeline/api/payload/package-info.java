/** Encrypting and decrypting payloads for the Temporal UI. Nobody else enters. */
@NullMarked
package dev.intakeline.api.payload;

import org.jspecify.annotations.NullMarked;
