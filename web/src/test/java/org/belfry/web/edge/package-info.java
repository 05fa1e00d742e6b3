/** The arrows and conventions of the design, as rules that the build checks. */
@NullMarked
package org.belfry.web.edge;

import org.jspecify.annotations.NullMarked;
