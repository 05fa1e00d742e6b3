/** What stands between the socket and the applications. */
@NullMarked
package org.belfry.system.edge;

import org.jspecify.annotations.NullMarked;
