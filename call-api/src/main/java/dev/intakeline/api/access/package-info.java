/**
 * Who may do what: bearer tokens, their tenant and scopes, and a local issuer for one machine.
 * Every feature of the API may enter; the launcher takes its tokens here.
 */
@NullMarked
package dev.intakeline.api.access;

import org.jspecify.annotations.NullMarked;
