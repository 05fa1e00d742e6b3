/** What survives the death of a process. */
@NullMarked
package org.belfry.system.crash;

import org.jspecify.annotations.NullMarked;
