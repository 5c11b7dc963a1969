/**
 * How a refusal is said: RFC 9457 problem details with a stable type, a code, field pointers and a trace id. Every
 * exception that leaves a resource ends here. No class name, SQL or personal data is ever shown.
 */
@NullMarked
package uk.panauthority.common.problem;

import org.jspecify.annotations.NullMarked;
