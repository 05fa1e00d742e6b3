/** Runs inside Belfry's own process, as a Java agent: these classes see nothing of the tests. */
@NullMarked
package org.belfry.system.fault.agent;

import org.jspecify.annotations.NullMarked;
