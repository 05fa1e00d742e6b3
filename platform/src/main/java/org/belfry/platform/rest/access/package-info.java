/** Who may call what, from where, and how often. */
@NullMarked
package org.belfry.platform.rest.access;

import org.jspecify.annotations.NullMarked;
