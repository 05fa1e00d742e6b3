/** The arrows and conventions of the design, as rules that the build checks. */
@NullMarked
package org.belfry.web.architecture;

import org.jspecify.annotations.NullMarked;
