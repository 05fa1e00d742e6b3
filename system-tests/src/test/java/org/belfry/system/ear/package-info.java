/** The EAR on an application server. */
@NullMarked
package org.belfry.system.ear;

import org.jspecify.annotations.NullMarked;
