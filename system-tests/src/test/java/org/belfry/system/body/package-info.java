/** What clients send as bodies, in every dialect, and what becomes of what is no proper one. */
@NullMarked
package org.belfry.system.body;

import org.jspecify.annotations.NullMarked;
