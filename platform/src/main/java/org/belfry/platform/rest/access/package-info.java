/** Who may call what, and from where. */
@NullMarked
package org.belfry.platform.rest.access;

import org.jspecify.annotations.NullMarked;
