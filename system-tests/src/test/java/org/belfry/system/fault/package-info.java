/** Faults that come from outside: Belfry has no hook for any of them. */
@NullMarked
package org.belfry.system.fault;

import org.jspecify.annotations.NullMarked;
