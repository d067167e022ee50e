/** Tests of the report. Entered by the test runner alone. */
@NullMarked
package dev.intakeline.local.report;

import org.jspecify.annotations.NullMarked;
