/** Where a stranger arrives: the page at the root, the index of the native API, the banner. */
@NullMarked
package org.belfry.web.front;

import org.jspecify.annotations.NullMarked;
