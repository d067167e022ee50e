/**
 * The edge to FHIR R4: reads questionnaires into our records, writes and validates responses. For
 * publication and archival only; it is large in memory and stays out of the live plane.
 */
@NullMarked
package dev.intakeline.fhir;

import org.jspecify.annotations.NullMarked;
